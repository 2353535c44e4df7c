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
            StandingOrder = standingOrder,
            RequestedAt = at,
        };
        request.Items.AddRange(wish.Items.Select(item => new RequestedItem { Request = request.Id, WasteCode = item.WasteCode, Grams = item.Grams, Containers = item.Containers }));
        return request;
    }

    public PickupRequested Told() => new(Id, Firm, Site, Region, Collector, [.. Items.Select(item => new PickupItem(item.WasteCode, item.Grams, item.Containers))], WishedFrom, WishedTo, StandingOrder);

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
    /// <exception cref="RuleViolationException">request.not-open (conflict).</exception>
    public void Plan(string round)
    {
        RequireOpen();
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
