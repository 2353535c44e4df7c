namespace WasteLoop.Contracts.Collection;

/// <summary>A picture that a field record names has arrived. Photo is the SHA-256 of its bytes; Party is the firm whose phone named it.</summary>
public sealed record StopPhotoReceived(string Photo, string Party, string ContentType) : IEvent
{
    string IEvent.Subject => Photo;
}
