using WasteLoop.Collection.Rounds;

namespace WasteLoop.Collection.Handover;

/// <summary>How a stop was handed over, as answered.</summary>
/// <param name="Confirmation">phone, code, signature or none, as it counts.</param>
/// <param name="ConfirmedBy">The person whose hand-over code was typed.</param>
/// <param name="ConfirmationProblem">code-wrong, or null.</param>
/// <param name="ConfirmationProblemText">What that means and what to do, in the caller's language.</param>
/// <param name="AgreedAt">When the firm agreed on its own phone.</param>
public sealed record HandoverView(
    HandoverState State, string StateName, string Confirmation, string? ConfirmedBy, string? ConfirmationProblem, string? ConfirmationProblemText, DateTimeOffset? AgreedAt, string? AgreedBy, HandoverView.DisputeView? Dispute)
{
    /// <param name="Note">The dispatcher's answer; null while there is none.</param>
    public sealed record DisputeView(string Reason, DateTimeOffset At, string? By, DateTimeOffset? SettledAt, string? SettledBy, string? Note);

    /// <summary>Null while nothing was collected.</summary>
    internal static HandoverView? Of(Stop stop, bool english) => stop.Handover is not { } state ? null : new HandoverView(
        state, NameOf(state), stop.Confirmation ?? "none", stop.ConfirmedBy, stop.ConfirmationProblem, TextOf(stop.ConfirmationProblem, english), stop.AgreedAt, stop.AgreedBy,
        stop is { DisputedAt: { } at, DisputeReason: { } reason } ? new DisputeView(reason, at, stop.DisputedBy, stop.DisputeSettledAt, stop.DisputeSettledBy, stop.DisputeNote) : null);

    private static string? TextOf(string? problem, bool english) => problem != Handover.Confirmation.CodeWrong ? null : english
        ? "The code typed at the door is none of the firm's hand-over codes in use, so it confirms nothing. The waste was collected; the firm may confirm on its own phone."
        : "现场输入的交接码不是该单位在用的交接码，不作为确认。废物已收运，产废单位可在自己的手机上确认。";

    private static string NameOf(HandoverState state) => state switch
    {
        HandoverState.Unconfirmed => "待确认",
        HandoverState.Confirmed => "已确认",
        HandoverState.Disputed => "有异议",
        HandoverState.Settled => "异议已答复",
    };
}
