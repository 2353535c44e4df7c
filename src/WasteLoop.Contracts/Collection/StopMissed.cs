namespace WasteLoop.Contracts.Collection;

/// <summary>A stop gave nothing. Outcome is skipped, refused, expired, moved (to MovedTo), removed or cancelled; Reason is not-in, no-access, wrong-waste, too-heavy, bad-packaging, no-label, unsafe or other for skipped and refused. Manifest, when one was reserved, is to be voided; the request is open again. PlaceScanned says that the wall code of the site was scanned.</summary>
public sealed record StopMissed(
    string Stop, string Round, string Request, string? Manifest, string Collector, string Mover, string MoverSite, string Outcome, string? Reason, string? Text,
    string? MovedTo, string[] Photos, string? Device, bool PlaceScanned = false) : IEvent
{
    string IEvent.Subject => Stop;
}
