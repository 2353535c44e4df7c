using WasteLoop.Contracts.Collection;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Requests;

/// <summary>A standing order as answered.</summary>
/// <param name="NextOn">The next day it will ask for; null once it has ended.</param>
/// <param name="LastSkipped">Why the day before made no request: still-open, no-licence or past.</param>
public sealed record StandingOrderView(
    string Order, string Firm, string Site, string Collector, IReadOnlyList<Wish.Item> Items, int EveryWeeks, IReadOnlyList<DayOfWeek> Weekdays, DateOnly StartsOn, DateOnly? EndsOn, string? Note, bool Active,
    DateOnly? NextOn, string? LastSkipped, EnteredBy EnteredBy, IReadOnlyList<VisitHours>? Hours)
{
    internal static StandingOrderView Of(StandingOrder order) => new(order.Id, order.Firm, order.Site, order.Collector,
        [.. order.Items.Select(item => new Wish.Item(item.WasteCode, item.Grams is { } grams ? Mass.FromGrams(grams).Kilograms : null, item.Containers))],
        order.EveryWeeks, order.Rhythm.Weekdays, order.StartsOn, order.EndsOn, order.Note, order.Active, order.Active ? order.NextOn : null, order.LastSkipped, Entering.Of(order.ByCollector), VisitingHours.Read(order.HoursText));
}
