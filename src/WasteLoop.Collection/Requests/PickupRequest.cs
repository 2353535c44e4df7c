using WasteLoop.Chassis.Database;
using WasteLoop.Contracts.Collection;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Requests;

/// <summary>A firm asks a collector to fetch waste (收运申请).</summary>
public sealed class PickupRequest : IVersioned
{
    public const int ItemsMax = 20;
    public const int NoteLengthMax = 500;
    public const int IdLengthMax = 32;

    /// <summary>UUIDv7, 32 hexadecimal digits.</summary>
    public required string Id { get; init; }
    public required string Firm { get; init; }
    public required string Site { get; init; }

    /// <summary>The site's county when it was requested.</summary>
    public required string Region { get; init; }
    public required string Collector { get; init; }
    public required string? Note { get; init; }

    /// <summary>The first and the last day on which the firm would like it; null when it did not say.</summary>
    public required DateOnly? WishedFrom { get; init; }
    public required DateOnly? WishedTo { get; init; }

    /// <summary>When the firm can be called on, as <see cref="VisitingHours"/> keeps it; null for any time.</summary>
    public required string? HoursText { get; init; }

    /// <summary>The collector entered it for a firm that telephoned.</summary>
    public required bool ByCollector { get; init; }

    /// <summary>The standing order that made it; null when a person did.</summary>
    public required string? StandingOrder { get; init; }
    public required DateTimeOffset RequestedAt { get; init; }
    public RequestState State { get; private set; }

    /// <summary>By when it should be fetched, as last worked out; the board is sorted by it.</summary>
    public DateOnly FetchBy { get; set; }

    /// <summary>The round that it is a stop of, or was collected by.</summary>
    public string? Round { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }
    public string? WithdrawReason { get; private set; }
    public long Version { get; set; }
    public List<RequestedItem> Items { get; } = [];

    public static PickupRequest Make(Wish wish, string firm, string region, string? standingOrder, DateTimeOffset at)
    {
        var request = new PickupRequest
        {
            Id = Guid.CreateVersion7(at).ToString("N"),
            Firm = firm,
            Site = wish.Site,
            Region = region,
            Collector = wish.Collector,
            Note = wish.Note,
            WishedFrom = wish.From,
            WishedTo = wish.To,
            HoursText = VisitingHours.Write(wish.Hours),
            ByCollector = wish.ByCollector,
            StandingOrder = standingOrder,
            RequestedAt = at,
        };
        request.Items.AddRange(wish.Items.Select((item, i) => RequestedItem.Of(request.Id, i + 1, item)));
        return request;
    }

    public PickupRequested Told() => new(Id, Firm, Site, Region, Collector, [.. Items.Select(item => new PickupItem(item.WasteCode, item.Grams, item.Containers, item.Description))], WishedFrom, WishedTo, StandingOrder,
        ByCollector ? "collector" : "firm", VisitingHours.Read(HoursText));

    /// <summary>The collector says which waste an item is that the firm could only describe; said again, the newest counts.</summary>
    /// <param name="number">The item's, from 1.</param>
    /// <exception cref="RuleViolationException">request.not-open (conflict), request.item-unknown (not found), request.item-named, request.code-listed (conflict).</exception>
    public WasteIdentified Identify(int number, string wasteCode, string reason, string user, DateTimeOffset at)
    {
        RequireOpen();
        var item = Items.Find(one => one.Number == number) ?? throw new RuleViolationException("request.item-unknown", $"该申请没有第 {number} 项。", $"The request has no item {number}.", "n", kind: Refusal.NotFound);
        if (item.Description is not { } description)
            throw new RuleViolationException("request.item-named", $"第 {number} 项的废物代码是产废单位自己填写的，不能改。", $"The firm itself named item {number}; its code cannot be changed.", "n", nextZh: "请产废单位撤回后重新申请。", nextEn: "Let the firm withdraw and ask anew.", kind: Refusal.Conflict);
        if (Items.Find(one => one.Number != number && one.WasteCode == wasteCode) is { } listed)
            throw new RuleViolationException("request.code-listed", $"第 {listed.Number} 项已是 {wasteCode}，同一种废物不能列两次，也不会自动合并。", $"Item {listed.Number} is {wasteCode} already; a waste is named once, and items are not merged by themselves.", "wasteCode",
                nextZh: "请产废单位撤回后合并为一项重新申请。", nextEn: "Let the firm withdraw and ask for both as one item.", kind: Refusal.Conflict);
        item.Identify(wasteCode, reason, user, at);
        return new WasteIdentified(Id, Firm, Collector, number, description, wasteCode, reason);
    }

    /// <summary>Its items with their codes.</summary>
    /// <exception cref="RuleViolationException">request.unidentified: something is described and not yet identified.</exception>
    public IReadOnlyList<(string WasteCode, RequestedItem Item)> Identified() => [.. Items.OrderBy(item => item.Number).Select(item => (item.WasteCode
        ?? throw new RuleViolationException("request.unidentified", $"申请 {Id} 第 {item.Number} 项尚未确认是什么废物，不能排线。", $"Item {item.Number} of the request {Id} is not identified yet; it cannot be planned.", "requests", "manifest.receiver-licence",
            "请先确认其废物代码（PUT /api/collection/requests/{id}/items/{n}/waste-code）。", "Say which waste it is first (PUT /api/collection/requests/{id}/items/{n}/waste-code)."), item))];

    /// <exception cref="RuleViolationException">request.not-open (conflict).</exception>
    public PickupWithdrawn Withdraw(string reason, DateTimeOffset at)
    {
        RequireOpen();
        (State, WithdrawReason, ClosedAt) = (RequestState.Withdrawn, reason, at);
        return new PickupWithdrawn(Id, Firm, Collector, reason);
    }

    /// <exception cref="RuleViolationException">request.not-open (conflict).</exception>
    public PickupExpired Expire(DateTimeOffset at)
    {
        RequireOpen();
        (State, ClosedAt) = (RequestState.Expired, at);
        return new PickupExpired(Id, Firm, Collector);
    }

    /// <summary>It became a stop of a round.</summary>
    /// <exception cref="RuleViolationException">request.not-open (conflict), request.unidentified.</exception>
    public void Plan(string round)
    {
        RequireOpen();
        Identified();
        (State, Round) = (RequestState.Planned, round);
    }

    /// <summary>Its stop was missed or taken off the round: it waits again, as old as it is. Nothing that was planned ever vanishes.</summary>
    /// <exception cref="RuleViolationException">request.not-planned (conflict).</exception>
    public void Reopen()
    {
        RequirePlanned();
        (State, Round) = (RequestState.Open, null);
    }

    /// <summary>Its stop was made.</summary>
    /// <exception cref="RuleViolationException">request.not-planned (conflict).</exception>
    public void Collect(DateTimeOffset at)
    {
        RequirePlanned();
        (State, ClosedAt) = (RequestState.Collected, at);
    }

    /// <exception cref="RuleViolationException">request.not-open (conflict).</exception>
    public void RequireOpen()
    {
        if (State == RequestState.Open) return;
        throw new RuleViolationException("request.not-open", State switch
        {
            RequestState.Planned => "该申请已排入收运路线。",
            RequestState.Collected => "该申请已完成收运。",
            RequestState.Withdrawn => "该申请已撤回。",
            _ => "该申请已过期。",
        }, $"This request is {State.ToString().ToLowerInvariant()}.", nextZh: State == RequestState.Planned ? "请联系收集单位。" : "请重新申请。", nextEn: State == RequestState.Planned ? "Call the collector." : "Make a new request.", kind: Refusal.Conflict);
    }

    private void RequirePlanned()
    {
        if (State != RequestState.Planned) throw new RuleViolationException("request.not-planned", "该申请不在收运路线上。", "This request is on no round.", kind: Refusal.Conflict);
    }
}
