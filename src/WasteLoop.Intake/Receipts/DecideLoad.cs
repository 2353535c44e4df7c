using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Intake.Licences;
using WasteLoop.Intake.Replicas;
using WasteLoop.Intake.Stock;
using WasteLoop.Kernel;

namespace WasteLoop.Intake.Receipts;

/// <summary>Accepts or refuses each container of a weighed load; what is accepted enters the stock.</summary>
public static class DecideLoad
{
    private const string LotRule = "collection.storage-lot-max-kg";

    /// <summary>The three things that the law asks for may be absent in JSON, so that their absence is told with the rule.</summary>
    [Example("""{"method":"R9","majorDifference":false,"containers":[{"label":"91330100MA27XL0E1D9002490820261116001","accepted":true,"facility":"TS001"}]}""")]
    public sealed record Request(ContainerOpinion[] Containers, string? Method = null, bool? MajorDifference = null, string? DifferenceNote = null, DateTimeOffset? HappenedAt = null);

    public sealed record ContainerOpinion(string Label, bool? Accepted = null, string? Facility = null, string? Reason = null);

    public sealed record Response(ReceiptView Receipt, IReadOnlyList<Warning> Warnings);

    public static async Task<Response> Handle(
        string manifest, Request request, Caller caller, HttpContext http, IntakeDb db, DatabaseEngine engine, ShowReceipt show, Rulebook rulebook, WorkingDays workingDays, TimeProvider clock, CancellationToken cancellationToken)
    {
        var receipt = await OwnReceipt.Require(db, engine, caller, manifest, cancellationToken);
        var at = HappenedAt.Of(request.HappenedAt, clock);
        receipt.RefuseUnlessUndecided(at);
        var site = await OwnSite.Require(db, caller.ActingParty, receipt.Site, cancellationToken);
        var stores = await db.Facilities.Where(f => f.Site == site.Site && f.Kind == KnownFacility.Storage).Select(f => f.Facility).ToListAsync(cancellationToken);
        var decision = Decision.Of(receipt, OpinionsOf(request), MethodOf(request), DifferenceOf(request), Texts.Optional(request.DifferenceNote, Receipt.NoteLengthMax, "differenceNote"),
            stores.ToHashSet(), WeightGap.On(rulebook, ChinaTime.DateOf(receipt.ArrivedAt), site.RuleRegion));

        var warnings = new List<Warning>();
        // Runs and loads change what the stores of a site hold: one after the other.
        await engine.Hold(db, "stock/" + site.Site, cancellationToken);
        var into = decision.Containers.Where(c => c.Opinion.Accepted).Select(c => (Facility: c.Opinion.Facility ?? "", c.Container.BookGrams)).ToList();
        warnings.AddRange(await StoreRoom.Require(into, site, ChinaTime.DateOf(at), http, db, rulebook, cancellationToken));
        var licence = decision.Accepted.Count == 0 ? null : await UseLicence(decision, request, at, site, warnings, caller, http, db, engine, rulebook, cancellationToken);
        // The law counts the confirmation in the system, so the day of entry decides, not the day that the device tells.
        var due = AcceptBy.Of(receipt.ArrivedAt, rulebook, workingDays, site.RuleRegion);
        var late = due.IsOver(clock.GetUtcNow());
        if (late) warnings.Add(Warning.Of(http, "intake.late", AcceptBy.Rule, $"确认已超过期限 {due.Day:yyyy-MM-dd}。", $"The last day for this decision was {due.Day:yyyy-MM-dd}."));
        await RefuseWhatIsInStock(decision, db, cancellationToken);

        var decided = receipt.Decide(decision, licence?.Licence, late, at, caller.UserId);
        if (licence is not null)
        {
            var handOn = HandOn.Of(licence, receipt.ArrivedAt, rulebook, workingDays, site.RuleRegion);
            var inherited = await Inherited(receipt, decision, db, cancellationToken);
            db.Stock.AddRange(decision.Accepted.Select(c => StockItem.Of(receipt, c, inherited.TryGetValue(c.Label, out var earlier) && earlier.Day < handOn.Day ? earlier : handOn, at)));
            if (licence.Kind == KnownLicence.Collection) warnings.AddRange(LotTooLarge(decision, rulebook.Get(LotRule, ChinaTime.DateOf(at), site.RuleRegion), http));
        }
        await db.Commit(decided, at, caller);
        return new Response(await show.Of(receipt, CancellationToken.None), warnings);
    }

    // A firm that moves its own consolidated drum from one of its sites to another is the same holder: the clock goes on.
    private static async Task<Dictionary<string, HandOn>> Inherited(Receipt receipt, Decision decision, IntakeDb db, CancellationToken cancellationToken)
    {
        if (receipt.Mover != receipt.Receiver) return [];
        var labels = decision.Accepted.Select(c => c.Label).ToList();
        return await db.UsedResidueLabels.AsNoTracking().Where(u => labels.Contains(u.Label) && u.HandOnBy != null && u.HandOnRule != null)
            .ToDictionaryAsync(u => u.Label, u => new HandOn(u.HandOnBy ?? default, u.HandOnRule ?? ""), cancellationToken);
    }

    // 许可证办法 art. 31(3): what is more than that is storage, which a collection licence does not speak of. Whether a load is one lot is the bureau's to say, so it is told only.
    private static IEnumerable<Warning> LotTooLarge(Decision decision, Rule rule, HttpContext http) => decision.AcceptedGrams <= rule.Int * 1_000L ? [] :
        [Warning.Of(http, "collection.lot-over", LotRule, $"本批接收 {decision.AcceptedGrams / 1_000m:0.###} 千克，超过单批 {rule.Int} 千克，将被视为贮存，请与主管部门核对。",
            $"This lot of {decision.AcceptedGrams / 1_000m:0.###} kg is above {rule.Int} kg and counts as storage; ask your bureau.")];

    // 转移办法 art. 12(2).
    private static List<Opinion> OpinionsOf(Request request)
    {
        Entries.RefuseUnless(request.Containers.Length, Receipt.ContainersMax, "containers");
        return [.. request.Containers.Select((c, i) => new Opinion(
            LabelCode.Parse(c.Label, $"containers[{i}].label").Value,
            c.Accepted ?? throw new RuleViolationException("intake.opinion-missing", $"请填写是否接受容器 {c.Label}。", $"Say whether container {c.Label} is accepted.", $"containers[{i}].accepted", "manifest.acceptance"),
            Texts.Optional(c.Facility, Receipt.NoteLengthMax, $"containers[{i}].facility"),
            Texts.Optional(c.Reason, Receipt.NoteLengthMax, $"containers[{i}].reason")))];
    }

    private static string? MethodOf(Request request) => request.Method is null ? null : DisposalMethods.Require(request.Method, "method").Code;

    private static bool DifferenceOf(Request request) => request.MajorDifference
        ?? throw new RuleViolationException("intake.difference-missing", "请填写是否存在重大差异。", "Say whether there is a major difference.", "majorDifference", "manifest.acceptance");

    private static async Task<KnownLicence> UseLicence(
        Decision decision, Request request, DateTimeOffset at, KnownSite site, List<Warning> warnings, Caller caller, HttpContext http, IntakeDb db, DatabaseEngine engine, Rulebook rulebook, CancellationToken cancellationToken)
    {
        var day = ChinaTime.DateOf(at);
        var fields = request.Containers.Select((c, i) => (LabelCode.Parse(c.Label).Value, Field: $"containers[{i}]")).ToDictionary();
        var codes = decision.Accepted.Select(c => (c.WasteCode, fields[c.Label])).ToList();
        var licence = await CoveringLicence.Require(db, caller.ActingParty, codes, decision.Method, day, cancellationToken);

        // Loads decided at once draw on the same yearly amount: the second is judged on what the first left, and not refused as a collision.
        await engine.Hold(db, LicenceUsage.HoldOf(licence.Licence, day.Year), cancellationToken);
        var usage = await db.LicenceUsages.FindAsync([licence.Licence, day.Year], cancellationToken);
        if (usage is null) db.LicenceUsages.Add(usage = new LicenceUsage { Licence = licence.Licence, Year = day.Year });
        usage.Add(decision.AcceptedGrams, licence.YearlyGrams, rulebook.Get("licence.reapply-percent", day, site.RuleRegion).Decimal);
        if (usage.AcceptedGrams * 100m > rulebook.Get("licence.over-scale-percent", day, site.RuleRegion).Decimal * licence.YearlyGrams)
            warnings.Add(Warning.Of(http, "licence.over-scale", "licence.over-scale-percent",
                $"许可证 {licence.Licence} {day.Year} 年已接受 {usage.AcceptedGrams / 1_000_000m:0.###} 吨，超过核准的 {licence.YearlyGrams / 1_000_000m:0.###} 吨。",
                $"Under licence {licence.Licence} {usage.AcceptedGrams / 1_000_000m:0.###} t were accepted in {day.Year}, above the approved {licence.YearlyGrams / 1_000_000m:0.###} t."));
        return licence;
    }

    private static async Task RefuseWhatIsInStock(Decision decision, IntakeDb db, CancellationToken cancellationToken)
    {
        var labels = decision.Accepted.Select(c => c.Label).ToList();
        if (await db.Stock.Where(i => labels.Contains(i.Label)).Select(i => i.Label).FirstOrDefaultAsync(cancellationToken) is { } label)
            throw new RuleViolationException("intake.already-accepted", $"容器 {label} 此前已被接受过一次。", $"Container {label} was accepted once before.", "containers", kind: Refusal.Conflict);
    }
}
