using WasteLoop.Collection.Handover;
using WasteLoop.Contracts.Collection;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Rounds;

/// <summary>The hand-over at the door: who confirmed it, and what the firm says of it afterwards.</summary>
public sealed partial class Stop
{
    /// <summary>Null while nothing was collected.</summary>
    public HandoverState? Handover { get; private set; }

    /// <summary>The person whose hand-over code was typed.</summary>
    public string? ConfirmedBy { get; private set; }

    /// <summary>code-wrong when a code was to confirm and was none of the firm's in use.</summary>
    public string? ConfirmationProblem { get; private set; }

    /// <summary>The wall code of the site was scanned.</summary>
    public bool PlaceScanned { get; private set; }

    /// <summary>When the firm agreed on its own phone.</summary>
    public DateTimeOffset? AgreedAt { get; private set; }

    /// <summary>User id.</summary>
    public string? AgreedBy { get; private set; }
    public DateTimeOffset? DisputedAt { get; private set; }

    /// <summary>User id.</summary>
    public string? DisputedBy { get; private set; }
    public string? DisputeReason { get; private set; }
    public DateTimeOffset? DisputeSettledAt { get; private set; }

    /// <summary>User id.</summary>
    public string? DisputeSettledBy { get; private set; }
    public string? DisputeNote { get; private set; }

    /// <summary>The firm agrees with what was collected.</summary>
    /// <exception cref="RuleViolationException">stop.not-collected, stop.answered, stop.disputed (conflict).</exception>
    public StopConfirmed Agree(string user, DateTimeOffset at)
    {
        RequireCollected();
        if (AgreedAt is not null) throw Answered();
        if (Handover == HandoverState.Disputed)
            throw new RuleViolationException("stop.disputed", "该站点的异议尚未答复。", "The stop is disputed, and nobody has answered yet.", "stop", nextZh: "请等调度员答复后再确认。", nextEn: "Confirm it once the dispatcher has answered.", kind: Refusal.Conflict);
        (AgreedAt, AgreedBy, Handover) = (at, user, HandoverState.Confirmed);
        return new StopConfirmed(Id, Round, Collector, Mover);
    }

    /// <summary>The firm names what is wrong. A stop is disputed once; no mass changes by it.</summary>
    /// <exception cref="RuleViolationException">stop.not-collected, stop.answered (conflict), text.empty, text.too-long (invalid).</exception>
    public StopDisputed Dispute(string reason, string user, DateTimeOffset at)
    {
        RequireCollected();
        if (AgreedAt is not null || DisputedAt is not null) throw Answered();
        (DisputedAt, DisputedBy, DisputeReason, Handover) = (at, user, reason, HandoverState.Disputed);
        return new StopDisputed(Id, Round, Collector, Mover, MoverRegion, Manifest, reason);
    }

    /// <summary>The dispatcher answers.</summary>
    /// <exception cref="RuleViolationException">stop.not-disputed (conflict).</exception>
    public StopDisputeSettled SettleDispute(string note, string user, DateTimeOffset at)
    {
        if (Handover != HandoverState.Disputed) throw new RuleViolationException("stop.not-disputed", "该站点没有待答复的异议。", "There is no open dispute about this stop.", "stop", kind: Refusal.Conflict);
        (DisputeSettledAt, DisputeSettledBy, DisputeNote, Handover) = (at, user, note, HandoverState.Settled);
        return new StopDisputeSettled(Id, Round, Collector, Mover, note);
    }

    /// <summary>Whether a scanned wall code is this stop's; false when none was scanned.</summary>
    /// <param name="others">The stops of the round, to tell which of them was meant.</param>
    /// <exception cref="RuleViolationException">round.place-format (invalid), round.wrong-place (conflict).</exception>
    internal bool RequirePlace(string? scanned, IEnumerable<Stop> others)
    {
        if (scanned is null) return false;
        var site = PlaceCode.SiteOf(scanned);
        if (site == MoverSite) return true;
        var (zh, en) = others.FirstOrDefault(other => other.MoverSite == site) is { } meant ? ($"即本线路的站点 {meant.Id}", $"the stop {meant.Id} of this round") : ("不在本线路上", "not on this round");
        throw new RuleViolationException("round.wrong-place", $"扫描的场所码属于 {site}（{zh}），站点 {Id} 的场所是 {MoverSite}。", $"The wall code that was scanned is of {site} ({en}); the stop {Id} is at {MoverSite}.", "place",
            nextZh: "请与司机核对实际收运的场所。", nextEn: "Ask the driver where it was collected.", kind: Refusal.Conflict);
    }

    private void ConfirmAtTheDoor(Confirmation confirmation, bool placeScanned)
    {
        (Confirmation, ConfirmedBy, ConfirmationProblem, PlaceScanned) = (confirmation.Way, confirmation.Person, confirmation.Problem, placeScanned);
        // "phone" is a driver's word that the firm will answer on its phone, not the answer.
        Handover = confirmation.Way is "code" or "signature" ? HandoverState.Confirmed : HandoverState.Unconfirmed;
    }

    private void RequireCollected()
    {
        if (State != StopState.Collected)
            throw new RuleViolationException("stop.not-collected", $"站点 {Id} 的状态是“{StateWords.Zh(State)}”，没有可确认的收运。", $"The stop {Id} is {CodedWord.Of(State)}: there is nothing to confirm.", "stop", kind: Refusal.Conflict);
    }

    private static RuleViolationException Answered() => new("stop.answered", "本单位已对该站点作过答复。", "Your firm has answered for this stop already.", "stop", kind: Refusal.Conflict);
}
