namespace WasteLoop.Contracts.Registry;

/// <summary>A small firm has joined and has its first user. How is invitation or self; Invitation and Collector are null in the second case.</summary>
public sealed record FirmJoined(
    string Party, string Site, string Region, string How, string? Invitation, string? Collector, string[] WasteCodes) : IEvent
{
    string IEvent.Subject => Party;
}
