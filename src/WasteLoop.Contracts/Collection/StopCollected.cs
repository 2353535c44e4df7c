namespace WasteLoop.Contracts.Collection;

/// <summary>The waste of a stop is on the truck. Manifest is the one that was reserved for the stop. Confirmation says how the firm confirmed: phone, code, signature or none; ConfirmedBy is the person whose hand-over code it was; ConfirmationProblem is code-wrong when a code was none of the firm's in use, and Confirmation is none then. PlaceScanned says that the wall code of the site was scanned. Photos are SHA-256 hashes; Device is null at the desk.</summary>
public sealed record StopCollected(
    string Stop, string Round, string Request, string Manifest, string Collector, string Mover, string MoverSite, string MoverRegion, string Carrier, string Plate, string Driver,
    string Escort, string Receiver, string ReceiverSite, string Method, CollectedContainer[] Containers, string Confirmation, string[] Photos, string? Device,
    string? ConfirmedBy = null, string? ConfirmationProblem = null, bool PlaceScanned = false) : IEvent
{
    string IEvent.Subject => Stop;
}
