namespace WasteLoop.Contracts.Collection;

/// <summary>A photo was put to a request, in place of an older one. Sha256 is over its bytes.</summary>
public sealed record PickupPhotographed(
    string Request, string Firm, string ContentType, string Sha256) : IEvent
{
    string IEvent.Subject => Request;
}
