using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.Import;
using WasteLoop.Contracts.Declarations;
using WasteLoop.Declarations.Replicas;
using WasteLoop.Kernel;

namespace WasteLoop.Declarations.Past;

/// <summary>A line of the file of past batches, read; what needs the register is judged by <see cref="Judge"/>.</summary>
internal sealed class PastLine
{
    public static readonly string[] Columns =
        ["label", "site", "class", "mass_kg", "manifest", "carrier", "receiver_site", "licence", "departed_on", "accepted_on", "accepted_kg", "method", "treated_on", "document"];

    private const int SiteLength = 21;
    private const int ManifestLengthMax = 20;
    private const int LicenceLengthMax = 50;
    private const int DocumentLengthMax = 100;
    private static readonly string[] Moves = ["manifest", "receiver_site", "departed_on", "accepted_on", "accepted_kg"];
    private readonly Checks checks = Checks.Listing();
    private readonly WasteEntry? waste;
    private readonly string unitClass;
    private readonly long grams;
    private readonly string? carrier;
    private readonly string? licence;
    private readonly string manifest = "";
    private readonly DateOnly departedOn;
    private readonly DateOnly acceptedOn;
    private readonly long acceptedGrams;
    private readonly string method;
    private readonly DateOnly treatedOn;
    private readonly string document;

    public PastLine(CsvLine line, WasteCatalogue catalogue, DateOnly today)
    {
        Line = line;
        Label = checks.Of(() => LabelCode.Parse(line["label"], "label"), default);
        Site = checks.Of(() => Texts.Required(line["site"], SiteLength, "site"));
        if (Label.Value.Length > 0) waste = checks.Of<WasteEntry?>(() => catalogue.Require(Label.Waste, Label.Date, "label"), null);
        unitClass = checks.Of(() => ClassOf(line["class"].Trim()));
        grams = line.Kilograms("mass_kg", checks) ?? 0;
        method = checks.Of(() => DisposalMethods.Require(line["method"], "method").Code);
        treatedOn = line.Date("treated_on", checks) ?? default;
        document = checks.Of(() => Texts.Required(line["document"], DocumentLengthMax, "document"));
        carrier = line["carrier"].Trim() is { Length: > 0 } said ? checks.Of(() => CreditCode.Parse(said, "carrier").Value) : null;
        Moved = Moves.Any(column => line[column].Trim().Length > 0);
        if (Moved)
        {
            manifest = checks.Of(() => Texts.Required(line["manifest"], ManifestLengthMax, "manifest"));
            licence = line["licence"].Trim() is { Length: > 0 } number ? checks.Of(() => Texts.Required(number, LicenceLengthMax, "licence")) : null;
            ReceiverSite = checks.Of(() => Texts.Required(line["receiver_site"], SiteLength, "receiverSite"));
            departedOn = line.Date("departed_on", checks) ?? default;
            acceptedOn = line.Date("accepted_on", checks) ?? default;
            acceptedGrams = line.Kilograms("accepted_kg", checks) ?? 0;
        }
        else if (carrier is not null) checks.Refuse(Wrong("past.carrier", "未转移的批次不应填写承运单位。", "A batch that was not moved has no carrier.", "carrier"));
        if (checks.Problems.Count == 0) InOrder(today);
    }

    public CsvLine Line { get; }
    public LabelCode Label { get; }
    public string Site { get; }

    /// <summary>Whether it was moved to another site.</summary>
    public bool Moved { get; }

    /// <summary>Where it was moved to; empty when it was not.</summary>
    public string ReceiverSite { get; } = "";

    /// <summary>What is wrong with the line.</summary>
    public IReadOnlyList<RuleViolationException> Problems => checks.Problems;

    /// <summary>What the line says, against the register; null when it cannot be, which <see cref="Problems"/> tells.</summary>
    public PastBatchRecorded? Judge(IReadOnlyDictionary<string, KnownSite> sites)
    {
        var site = sites.GetValueOrDefault(Site);
        var receiver = sites.GetValueOrDefault(ReceiverSite);
        if (site is null) checks.Refuse(Unknown(Site, "site"));
        else if (site.Party != Label.Party.Value)
            checks.Refuse(Wrong("past.party", $"场所 {Site} 不属于标签上的单位 {Label.Party}。", $"The site {Site} does not belong to the label's firm {Label.Party}.", "site"));
        if (Moved && receiver is null) checks.Refuse(Unknown(ReceiverSite, "receiverSite"));
        if (Problems.Count > 0 || site is null || waste is null) return null;
        var transfer = receiver is null ? null : new PastTransfer(manifest, carrier, receiver.Party, receiver.Site, licence, departedOn, acceptedOn, acceptedGrams);
        return new PastBatchRecorded(Label.Value, site.Party, site.Site, site.Region, waste.Code.Value, waste.Name, waste.Category, waste.Hazards.ToString(), unitClass, Label.Date, grams, transfer, method, treatedOn, document);
    }

    private void InOrder(DateOnly today)
    {
        if (grams == 0) checks.Refuse(Wrong("past.mass", "质量须大于 0。", "The mass must be above 0.", "massKg"));
        if (Moved && acceptedGrams == 0) checks.Refuse(Wrong("past.mass", "接受质量须大于 0。", "The mass accepted must be above 0.", "acceptedKg"));
        if (Moved && ReceiverSite == Site) checks.Refuse(Wrong("past.receiver", "接受场所与产生场所相同；自行利用处置的不填转移各栏。", "It was accepted where it was made; leave the columns of a transfer empty for what the producer treated itself.", "receiverSite"));
        if (Moved && departedOn < Label.Date) checks.Refuse(Before("departedOn", departedOn, Label.Date));
        if (Moved && acceptedOn < departedOn) checks.Refuse(Before("acceptedOn", acceptedOn, departedOn));
        var ready = Moved ? acceptedOn : Label.Date;
        if (treatedOn < ready) checks.Refuse(Before("treatedOn", treatedOn, ready));
        if (treatedOn > today)
            checks.Refuse(Wrong("past.future", $"{treatedOn:yyyy-MM-dd} 在未来。", $"{treatedOn:yyyy-MM-dd} lies ahead.", "treatedOn", "只有已办结的批次才能接入；仍在库的请在本系统贴标。", "Only what is closed is taken over; label here what is still in store."));
    }

    private static string ClassOf(string said) => said is "key" or "simplified" or "registered" ? said
        : throw Wrong("past.class", "管理类别须为 key、simplified 或 registered。", "The class is key, simplified or registered.", "class");

    private static RuleViolationException Before(string field, DateOnly said, DateOnly earlier) =>
        Wrong("past.order", $"{said:yyyy-MM-dd} 早于前一环节的 {earlier:yyyy-MM-dd}。", $"{said:yyyy-MM-dd} is before the step that comes first, on {earlier:yyyy-MM-dd}.", field);

    private static RuleViolationException Unknown(string site, string field) =>
        Wrong("site.not-found", $"没有登记场所 {site}。", $"There is no registered site {site}.", field, "请先导入场所。", "Import the sites first.");

    private static RuleViolationException Wrong(string code, string zh, string en, string field, string? nextZh = null, string? nextEn = null) =>
        new(code, zh, en, field, nextZh: nextZh, nextEn: nextEn, kind: Refusal.Invalid);
}
