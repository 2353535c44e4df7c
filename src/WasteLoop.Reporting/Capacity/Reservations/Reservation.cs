using WasteLoop.Chassis.Database;
using WasteLoop.Contracts.Reporting;
using WasteLoop.Kernel;

namespace WasteLoop.Reporting.Capacity.Reservations;

/// <summary>Grams of a licence's yearly amount that are promised to a producer's site for one waste code (能力预留); with a number of its own, a contract.</summary>
/// <remarks>It lies within one China year, as the licence's amount does: a contract over the turn of the year is two.</remarks>
public sealed class Reservation : IVersioned
{
    public const int NoteLengthMax = 500;
    public const int ContractLengthMax = 50;

    /// <summary>UUIDv7, 32 hexadecimal digits.</summary>
    public required string Id { get; init; }
    public required string Licence { get; init; }

    /// <summary>The licence's holder.</summary>
    public required string Holder { get; init; }
    public required string HolderRegion { get; init; }
    public required string Producer { get; init; }
    public required string ProducerSite { get; init; }
    public required string ProducerRegion { get; init; }
    public required string WasteCode { get; init; }

    /// <summary>The China year whose licensed amount it draws on.</summary>
    public required int Year { get; init; }
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Manifests of this day still draw on it.</summary>
    public DateOnly LastDay { get; private set; }

    /// <summary>The last day on which an offer may be accepted; null while only asked for.</summary>
    public DateOnly? AnswerBy { get; private set; }

    /// <summary>The contract's number; null without one.</summary>
    public string? Contract { get; private set; }
    public string? Note { get; private set; }
    public ReservationState State { get; private set; }
    public long Grams { get; private set; }

    /// <summary>Of it, on manifests that were issued and not yet decided.</summary>
    public long OnWayGrams { get; private set; }

    /// <summary>Of it, accepted by the plant.</summary>
    public long DeliveredGrams { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }
    public string? Reason { get; private set; }
    public long Version { get; set; }

    /// <summary>Not yet on any manifest.</summary>
    public long LeftGrams => Grams - OnWayGrams - DeliveredGrams;

    public bool IsOpen => State is ReservationState.Offered or ReservationState.Accepted;

    /// <summary>What of the licence's yearly amount it keeps others from, beside what was accepted and counts by itself.</summary>
    public long HeldGrams => IsOpen ? Grams - DeliveredGrams : OnWayGrams;

    /// <summary>Open, and its time is over on this day.</summary>
    public bool IsOver(DateOnly today) => IsOpen && (LastDay < today || (State == ReservationState.Offered && AnswerBy < today));

    public ReservationAsked Ask(long grams, DateOnly lastDay, string by, string? note)
    {
        (State, Grams, LastDay, Note) = (ReservationState.Asked, grams, lastDay, note);
        return new ReservationAsked(Id, Licence, Holder, Producer, ProducerSite, WasteCode, grams, Year, lastDay, by, note);
    }

    /// <summary>The plant offers by itself, or answers a request, perhaps with another amount or last day. The caller has held the amount.</summary>
    /// <exception cref="RuleViolationException">reservation.state (conflict).</exception>
    public ReservationOffered Offer(ReservationTerms terms)
    {
        Require(ReservationState.Asked);
        (State, Grams, LastDay, AnswerBy, Contract, Note) = (ReservationState.Offered, terms.Grams, terms.LastDay, terms.AnswerBy, terms.Contract, terms.Note ?? Note);
        return new ReservationOffered(Id, Licence, Holder, Producer, ProducerSite, WasteCode, Grams, Year, LastDay, terms.AnswerBy, Contract, Note);
    }

    /// <exception cref="RuleViolationException">reservation.state (conflict).</exception>
    public ReservationAccepted Accept()
    {
        Require(ReservationState.Offered);
        State = ReservationState.Accepted;
        return new ReservationAccepted(Id, Holder, Producer);
    }

    /// <summary>The producer declines an offer, the plant a request.</summary>
    /// <exception cref="RuleViolationException">reservation.state (conflict).</exception>
    public ReservationDeclined Decline(string by, string reason, DateTimeOffset at)
    {
        Require(by == ReservationParty.Plant ? ReservationState.Asked : ReservationState.Offered);
        Close(ReservationState.Declined, reason, at);
        return new ReservationDeclined(Id, Holder, Producer, by, reason);
    }

    /// <summary>Who asked takes the request back, the plant its offer, the producer what is left of what it accepted. What is on the way stays promised until it is decided.</summary>
    /// <exception cref="RuleViolationException">reservation.state (conflict).</exception>
    public ReservationWithdrawn Withdraw(string by, string reason, DateTimeOffset at)
    {
        if (by == ReservationParty.Plant) Require(ReservationState.Offered);
        else Require(ReservationState.Asked, ReservationState.Accepted);
        var left = IsOpen ? LeftGrams : 0;
        Close(ReservationState.Withdrawn, reason, at);
        return new ReservationWithdrawn(Id, Holder, Producer, by, reason, left);
    }

    /// <summary>The clock has ended it.</summary>
    public ReservationExpired Expire(DateTimeOffset at)
    {
        var left = LeftGrams;
        Close(ReservationState.Expired, null, at);
        return new ReservationExpired(Id, Holder, Producer, left);
    }

    /// <summary>A manifest was issued on it.</summary>
    /// <param name="grams">Not more than is left.</param>
    public ReservationDrawn Draw(string manifest, long grams)
    {
        OnWayGrams += grams;
        return new ReservationDrawn(Id, manifest, grams, LeftGrams);
    }

    /// <summary>Grams come back from a manifest.</summary>
    public ReservationReturned GiveBack(string manifest, long grams, string why)
    {
        OnWayGrams -= grams;
        return new ReservationReturned(Id, manifest, grams, LeftGrams, why);
    }

    /// <summary>The plant has accepted what a manifest had drawn. A scale shows more or less than the mover's books: more is drawn as far as something is left.</summary>
    /// <param name="drawn">What was on the way.</param>
    /// <param name="accepted">Of the manifest's code, as far as no other reservation took it.</param>
    public ReservationDelivered Deliver(string manifest, long drawn, long accepted, DateTimeOffset at)
    {
        var delivered = Math.Min(accepted, drawn + (IsOpen ? LeftGrams : 0));
        OnWayGrams -= drawn;
        DeliveredGrams += delivered;
        var consumed = State == ReservationState.Accepted && LeftGrams == 0 && OnWayGrams == 0;
        if (consumed) Close(ReservationState.Consumed, null, at);
        return new ReservationDelivered(Id, manifest, delivered, LeftGrams, consumed);
    }

    private void Close(ReservationState state, string? reason, DateTimeOffset at) => (State, Reason, ClosedAt) = (state, reason, at);

    private void Require(params ReservationState[] states)
    {
        if (states.Contains(State)) return;
        throw new RuleViolationException("reservation.state", $"该预留目前状态为“{ReservationWords.Zh(State)}”，不能这样处理。", $"This reservation is {State.ToString().ToLowerInvariant()}; this cannot be done with it.",
            nextZh: "请刷新后再看。", nextEn: "Look at it again.", kind: Refusal.Conflict);
    }
}
