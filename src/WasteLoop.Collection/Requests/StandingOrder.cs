using System.Text.Json;
using WasteLoop.Chassis.Database;
using WasteLoop.Contracts.Collection;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Requests;

/// <summary>A firm wants to be fetched from in a rhythm (定期收运): "every second Tuesday". It makes requests by itself.</summary>
public sealed class StandingOrder : IVersioned
{
    /// <summary>A request is made this many days before its day, so that it can be planned.</summary>
    public const int LeadDays = 5;

    public required string Id { get; init; }
    public required string Firm { get; init; }
    public required string Site { get; init; }
    public required string Collector { get; init; }
    public required string? Note { get; init; }

    /// <summary>The wastes and rough amounts as JSON.</summary>
    public required string ItemsJson { get; init; }
    public required int EveryWeeks { get; init; }

    /// <summary>1 Monday to 7 Sunday, split by blanks.</summary>
    public required string WeekdaysText { get; init; }
    public required DateOnly StartsOn { get; init; }

    /// <summary>The last day; null until further notice.</summary>
    public required DateOnly? EndsOn { get; init; }
    public required string PlacedBy { get; init; }

    /// <summary>When the firm can be called on, as <see cref="VisitingHours"/> keeps it; null for any time.</summary>
    public required string? HoursText { get; init; }

    /// <summary>The collector placed it for a firm that telephoned.</summary>
    public required bool ByCollector { get; init; }
    public required DateTimeOffset PlacedAt { get; init; }
    public bool Active { get; private set; } = true;

    /// <summary>The next day of the rhythm, not yet asked for.</summary>
    public DateOnly NextOn { get; private set; }

    /// <summary>Why the day before made no request: still-open, no-licence or past; null when it did.</summary>
    public string? LastSkipped { get; private set; }
    public long Version { get; set; }

    public PickupItem[] Items => JsonSerializer.Deserialize<PickupItem[]>(ItemsJson) ?? [];

    public IReadOnlyList<string> Codes => [.. Items.Select(item => item.WasteCode).OfType<string>()];

    public int[] Weekdays => [.. WeekdaysText.Split(' ').Select(int.Parse)];

    public Rhythm Rhythm => new(EveryWeeks, [.. Weekdays.Select(day => (DayOfWeek)(day % 7))], StartsOn);

    public static StandingOrder Place(Wish wish, string firm, Rhythm rhythm, DateOnly? endsOn, string placedBy, DateTimeOffset at)
    {
        // What comes in a rhythm has a name: an unknown waste is asked for once and identified.
        if (wish.Items.Any(item => item.WasteCode is null))
            throw new RuleViolationException("standing.unnamed", "定期收运的废物须有废物代码。", "The wastes of a standing order have their codes.", "items", nextZh: "请先单次申请，由收集单位确认后再设定期收运。", nextEn: "Ask for it once, and place the order when the collector has identified it.", kind: Refusal.Invalid);
        var first = rhythm.OnOrAfter(rhythm.StartsOn);
        if (endsOn < first)
            throw new RuleViolationException("standing.empty", $"截止日 {endsOn:yyyy-MM-dd} 前没有一次收运（首次为 {first:yyyy-MM-dd}）。", $"No day falls before the end {endsOn:yyyy-MM-dd}; the first would be {first:yyyy-MM-dd}.", "endsOn", kind: Refusal.Invalid);
        return new StandingOrder
        {
            Id = Guid.CreateVersion7(at).ToString("N"),
            Firm = firm,
            Site = wish.Site,
            Collector = wish.Collector,
            Note = wish.Note,
            ItemsJson = JsonSerializer.Serialize(wish.Items),
            EveryWeeks = rhythm.EveryWeeks,
            WeekdaysText = string.Join(' ', rhythm.Weekdays.Select(day => day == DayOfWeek.Sunday ? 7 : (int)day).Order()),
            StartsOn = rhythm.StartsOn,
            EndsOn = endsOn,
            PlacedBy = placedBy,
            HoursText = VisitingHours.Write(wish.Hours),
            ByCollector = wish.ByCollector,
            PlacedAt = at,
            NextOn = first,
        };
    }

    public StandingOrderPlaced Told() => new(Id, Firm, Site, Collector, Items, EveryWeeks, Weekdays, StartsOn, EndsOn, ByCollector ? "collector" : "firm", VisitingHours.Read(HoursText));

    /// <summary>What is asked for on a day.</summary>
    public Wish WishFor(DateOnly day) => new(Site, Collector, Items, Note, day, day, VisitingHours.Read(HoursText), ByCollector);

    /// <summary>The day made its request.</summary>
    public StandingOrderKept Keep(string request)
    {
        var kept = new StandingOrderKept(Id, Firm, NextOn, request);
        LastSkipped = null;
        Advance(NextOn.AddDays(1));
        return kept;
    }

    /// <summary>The day made none.</summary>
    public StandingOrderSkipped Skip(string why, DateOnly nextFrom)
    {
        var skipped = new StandingOrderSkipped(Id, Firm, NextOn, why);
        LastSkipped = why;
        Advance(nextFrom);
        return skipped;
    }

    /// <exception cref="RuleViolationException">standing.ended (conflict).</exception>
    public StandingOrderEnded End()
    {
        if (!Active) throw new RuleViolationException("standing.ended", "该定期收运已结束。", "This standing order has ended.", kind: Refusal.Conflict);
        Active = false;
        return new StandingOrderEnded(Id, Firm);
    }

    private void Advance(DateOnly from)
    {
        NextOn = Rhythm.OnOrAfter(from);
        if (NextOn > EndsOn) Active = false;
    }
}
