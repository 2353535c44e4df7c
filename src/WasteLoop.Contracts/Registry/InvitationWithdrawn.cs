namespace WasteLoop.Contracts.Registry;

/// <summary>A collector took an invitation back before it was accepted.</summary>
public sealed record InvitationWithdrawn(
    string Invitation, string Party, string Collector) : IEvent
{
    string IEvent.Subject => Party;
}
