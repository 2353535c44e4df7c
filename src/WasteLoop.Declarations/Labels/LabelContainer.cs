using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Contracts.Declarations;
using WasteLoop.Kernel;

namespace WasteLoop.Declarations.Labels;

/// <summary>POST /containers: labels a container. All that HJ 1276-2022 wants on the label is there from the start, or there is no label.</summary>
public static class LabelContainer
{
    public const int ComponentsLengthMax = 200;
    public const int PrecautionsLengthMax = 300;
    public const int RemarksLengthMax = 200;

    /// <summary>A tank of 1 000 m³. Ours: more is a slip of the decimal point.</summary>
    public const decimal VolumeLitresMax = 1_000_000;

    /// <param name="Form">Code of the form, such as L.</param>
    /// <param name="Packaging">Code of the packaging, such as DRUM.</param>
    /// <param name="VolumeLitres">Above 0, at most <see cref="VolumeLitresMax"/>, 3 decimals; decides the size of the label.</param>
    /// <param name="FilledOn">China day on which filling began; the day of labelling when not said.</param>
    /// <param name="Origin">generated when not said.</param>
    /// <param name="Hazards">Only for 900-000-XX, whose hazards stand in the test report and not in the list.</param>
    [Example("""{"site":"91330106MA2A00001C001","wasteCode":"900-249-08","form":"L","packaging":"DRUM","volumeLitres":200,"mainComponents":"废矿物油","harmfulComponents":"石油类","precautions":"远离火源，防止泄漏","filledOn":"2026-11-16"}""")]
    public sealed record Request(
        string Site, string WasteCode, string Form, string Packaging, decimal VolumeLitres, string MainComponents, string HarmfulComponents, string Precautions,
        DateOnly? FilledOn = null, ContainerOrigin? Origin = null, string? Remarks = null, DateTimeOffset? HappenedAt = null, string? Hazards = null);

    public static async Task<Created<ContainerView>> Handle(
        Request request, Caller caller, DeclarationsDb db, WasteCatalogue catalogue, TimeProvider clock, CancellationToken cancellationToken)
    {
        var site = await Sites.RequireOwn(db, request.Site, caller, cancellationToken);
        if (await db.Parties.FindAsync([site.Party], cancellationToken) is not { Name.Length: > 0, Contact.Length: > 0, Phone.Length: > 0 }) throw ContactMissing();
        var origin = OriginOf(request, caller);
        var at = DateTimeOffset.FromUnixTimeMilliseconds(HappenedAt.Of(request.HappenedAt, clock).ToUnixTimeMilliseconds());
        var filledOn = FilledOnOf(request, at, clock);
        var entry = catalogue.Require(WasteCode.Parse(request.WasteCode, "wasteCode"), filledOn, "wasteCode");
        var party = CreditCode.Parse(site.Party);
        var serial = await Serial.Next(db, SerialsOf(party, entry.Code, filledOn), cancellationToken);
        var container = new Container
        {
            Label = LabelCode.Compose(party, entry.Code, filledOn, serial).Value,
            Party = party.Value,
            Site = site.Site,
            WasteCode = entry.Code.Value,
            WasteName = entry.Name,
            Category = entry.Category,
            Hazards = HazardsOf(request, entry),
            Form = WasteForms.Require(request.Form, "form").Code,
            Packaging = Packagings.Require(request.Packaging, "packaging").Code,
            VolumeMillilitres = MillilitresOf(request.VolumeLitres),
            MainComponents = OnLabel(request.MainComponents, ComponentsLengthMax, "mainComponents"),
            HarmfulComponents = OnLabel(request.HarmfulComponents, ComponentsLengthMax, "harmfulComponents"),
            Precautions = OnLabel(request.Precautions, PrecautionsLengthMax, "precautions"),
            Remarks = Texts.Optional(request.Remarks, RemarksLengthMax, "remarks"),
            FilledOn = filledOn,
            Origin = origin,
            LabelledAt = at,
            LastAt = at,
        };
        db.Containers.Add(container);
        await db.Commit(new ContainerLabelled(
            container.Label, container.Party, container.Site, site.Region, container.WasteCode, container.WasteName, container.Category, container.Hazards,
            container.Form, container.Packaging, request.VolumeLitres, filledOn, origin.ToString().ToLowerInvariant()), at, caller);
        return TypedResults.Created("/api/declarations/containers/" + container.Label, ContainerView.Of(container));
    }

    /// <summary>Where the serials of a label's party, waste and day are counted.</summary>
    internal static string SerialsOf(LabelCode label) => SerialsOf(label.Party, label.Waste, label.Date);

    private static string SerialsOf(CreditCode party, WasteCode waste, DateOnly day) => $"label/{party}/{waste.Compact}/{day:yyyyMMdd}";

    /// <summary>A label states unit and contact; the register has them or there is no label.</summary>
    public static RuleViolationException ContactMissing() => new(
        "label.contact-missing", "本单位的名称、联系人或电话尚未登记，标签不完整。", "The firm's name, contact or telephone is not registered; the label would be incomplete.",
        rule: "label.required-fields", nextZh: "请先在单位信息中补全。", nextEn: "Complete the firm's register entry first.");

    private static ContainerOrigin OriginOf(Request request, Caller caller)
    {
        var origin = request.Origin ?? ContainerOrigin.Generated;
        if (origin != ContainerOrigin.Generated && !caller.Is(Role.Receivers))
            throw new RuleViolationException("container.residue-only-plant", "残余物容器和合并容器只能由接收单位生成。", "Only a firm that receives waste labels containers for residues or consolidation.", "origin");
        return origin;
    }

    private static DateOnly FilledOnOf(Request request, DateTimeOffset at, TimeProvider clock)
    {
        var labelledOn = ChinaTime.DateOf(at);
        var filledOn = request.FilledOn ?? labelledOn;
        if (filledOn > labelledOn)
            throw new RuleViolationException("container.filled-in-future", $"产生日期 {filledOn:yyyy-MM-dd} 晚于贴标日 {labelledOn:yyyy-MM-dd}。",
                $"Filling is said to begin on {filledOn:yyyy-MM-dd}, after the label's day {labelledOn:yyyy-MM-dd}.", "filledOn", kind: Refusal.Invalid);
        if (filledOn < ChinaTime.DateOf(clock.GetUtcNow() - HappenedAt.LateMax))
            throw new RuleViolationException("time.too-old", $"产生日期 {filledOn:yyyy-MM-dd} 早于 {HappenedAt.LateMax.Days} 天前，不能直接补录。",
                $"{filledOn:yyyy-MM-dd} is more than {HappenedAt.LateMax.Days} days ago and cannot be entered late.", "filledOn", kind: Refusal.Invalid);
        return filledOn;
    }

    private static string HazardsOf(Request request, WasteEntry entry)
    {
        if (!entry.Code.IsByIdentification)
            return request.Hazards is null ? entry.Hazards.ToString()
                : throw new RuleViolationException("container.hazards-from-list", $"废物 {entry.Code} 的危险特性由名录规定（{entry.Hazards}），不能另填。",
                    $"The list gives the hazards of {entry.Code} ({entry.Hazards}); leave them out.", "hazards", "hazard.list", kind: Refusal.Invalid);
        return request.Hazards is { } told && told.Trim().Length > 0 ? HazardList.Parse(told, "hazards").ToString()
            : throw Missing("hazards", "经鉴别的废物须按鉴别报告填写危险特性。", "Waste found hazardous by testing needs the hazards of its test report.");
    }

    private static long MillilitresOf(decimal litres)
    {
        if (litres is <= 0 or > VolumeLitresMax || !decimal.IsInteger(litres * 1000))
            throw new RuleViolationException("container.volume", $"容积须大于 0、不超过 {VolumeLitresMax:0} 升，最多三位小数。",
                $"The volume is above 0, at most {VolumeLitresMax:0} litres, with at most 3 decimals.", "volumeLitres", "label.volume-small-max-l", kind: Refusal.Invalid);
        return (long)(litres * 1000);
    }

    private static string OnLabel(string text, int lengthMax, string field) =>
        text.Trim().Length > 0 ? Texts.Required(text, lengthMax, field) : throw Missing(field, "标签上不能缺少这一项。", "A label cannot be without it.");

    // HJ 1276-2022: a label states all of its fields.
    private static RuleViolationException Missing(string field, string zh, string en) =>
        new("label.field-missing", $"{field} 为空：{zh}", $"{field} is empty: {en}", field, "label.required-fields");
}
