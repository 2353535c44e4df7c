using WasteLoop.Chassis.Http;
using WasteLoop.Contracts.Collection;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Requests;

/// <summary>What a firm wants fetched, where, by whom and when, checked as far as the words go.</summary>
/// <param name="Hours">When the firm can be called on; null for any time.</param>
/// <param name="ByCollector">The collector entered it for a firm that telephoned.</param>
public sealed record Wish(string Site, string Collector, PickupItem[] Items, string? Note, DateOnly? From, DateOnly? To, VisitHours[]? Hours = null, bool ByCollector = false)
{
    /// <summary>Nobody wishes a day further ahead than this.</summary>
    public const int AheadDaysMax = 366;

    /// <summary>One waste as a person says it.</summary>
    /// <param name="WasteCode">Null for what the firm cannot name.</param>
    /// <param name="Kg">Roughly; may be left out when <paramref name="Containers"/> is said.</param>
    /// <param name="Description">What it is and where it comes from, in place of a code; at most 200 characters.</param>
    public sealed record Item(string? WasteCode = null, decimal? Kg = null, int? Containers = null, string? Description = null);

    /// <exception cref="RuleViolationException">request.items, request.item-twice, request.amount, request.wished, request.description, request.hours, waste-code.format, waste-code.unknown, mass.range, mass.precision, credit-code.format, credit-code.check.</exception>
    internal static Wish Check(Asking asking, IReadOnlyList<Item?>? items, string? note, DateOnly? from, DateOnly? to, IReadOnlyList<VisitHours?>? hours, WasteCatalogue catalogue, DateOnly today)
    {
        var (first, last) = (from ?? to, to ?? from);
        if (last < first || first < today || last > today.AddDays(AheadDaysMax))
            throw new RuleViolationException("request.wished", $"期望日期应在今天与 {today.AddDays(AheadDaysMax):yyyy-MM-dd} 之间，且先起后止。", $"The days wished lie between today and {today.AddDays(AheadDaysMax):yyyy-MM-dd}, the first before the last.", "wishedFrom", kind: Refusal.Invalid);
        return new Wish(asking.Site.Site, CreditCode.Parse(asking.Collector, "collector").Value, CheckItems(items, catalogue, today),
            Texts.Optional(note, PickupRequest.NoteLengthMax, "note"), first, last, VisitingHours.Check(hours), asking.ByCollector);
    }

    private static PickupItem[] CheckItems(IReadOnlyList<Item?>? items, WasteCatalogue catalogue, DateOnly today)
    {
        if (items is null || items.Count is 0 or > PickupRequest.ItemsMax)
            throw new RuleViolationException("request.items", $"请勾选 1 至 {PickupRequest.ItemsMax} 种废物。", $"Tick 1 to {PickupRequest.ItemsMax} wastes.", "items", kind: Refusal.Invalid);
        var checkedItems = items.Select((item, i) => CheckItem(item, catalogue, today, $"items[{i}]")).ToArray();
        var named = checkedItems.Where(item => item.WasteCode is not null).ToList();
        return named.DistinctBy(item => item.WasteCode).Count() == named.Count ? checkedItems
            : throw new RuleViolationException("request.item-twice", "同一种废物列了两次。", "A waste is named twice.", "items", kind: Refusal.Invalid);
    }

    private static PickupItem CheckItem(Item? item, WasteCatalogue catalogue, DateOnly today, string field)
    {
        var description = Texts.Optional(item?.Description, RequestedItem.DescriptionLengthMax, field + ".description");
        if (string.IsNullOrWhiteSpace(item?.WasteCode) == description is null)
            throw new RuleViolationException("request.description", "请选择废物代码；说不出名称的，请不填代码，描述是什么废物、怎么产生的。", "Say the waste's code; or, where you cannot name it, no code but what it is and where it comes from.", field, kind: Refusal.Invalid);
        var code = description is null ? catalogue.Require(WasteCode.Parse(item?.WasteCode, field + ".wasteCode"), today, field + ".wasteCode").Code.Value : null;
        if (item is null or { Kg: null, Containers: null } or { Kg: <= 0 } or { Containers: < 1 or > RequestedItem.ContainersMax })
            throw new RuleViolationException("request.amount", $"请填写{code ?? "该废物"}的大致重量（千克）或容器数（1 至 {RequestedItem.ContainersMax}）。", $"Say roughly how much of {code ?? "it"}: kilograms above 0, or 1 to {RequestedItem.ContainersMax} containers.", field, kind: Refusal.Invalid);
        return new PickupItem(code, item.Kg is { } kg ? Mass.FromKilograms(kg, field + ".kg").Grams : null, item.Containers, description);
    }
}
