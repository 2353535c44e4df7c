namespace WasteLoop.Manifests.Drafts;

/// <summary>A draft as its mover sees it.</summary>
/// <param name="Manifest">The number that it was issued under; null before.</param>
public sealed record DraftView(
    string Draft, DraftState State, string Mover, string MoverSite, string Carrier, string Receiver, string ReceiverSite, string Method,
    string[] Labels, DateOnly? PlannedOn, DateTimeOffset CreatedAt, DateTimeOffset ChangedAt, string? Manifest)
{
    public static DraftView Of(Draft draft) => new(
        draft.Id, draft.State, draft.Mover, draft.MoverSite, draft.Carrier, draft.Receiver, draft.ReceiverSite, draft.Method,
        draft.Labels, draft.PlannedOn, draft.CreatedAt, draft.ChangedAt, draft.Manifest);
}
