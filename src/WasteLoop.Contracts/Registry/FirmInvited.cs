namespace WasteLoop.Contracts.Registry;

/// <summary>A collector invited a small firm to join, or described it anew. WasteCodes is what it probably has; ExpiresOn the last China day of the code.</summary>
public sealed record FirmInvited(
    string Invitation, string Party, string Name, string Region, string Collector, string[] WasteCodes, DateOnly ExpiresOn) : IEvent
{
    string IEvent.Subject => Party;
}
