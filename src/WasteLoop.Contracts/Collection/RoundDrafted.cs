namespace WasteLoop.Contracts.Collection;

/// <summary>A round was planned or its draft was changed. Drafts are the collector's own, so the event says nothing more.</summary>
public sealed record RoundDrafted(
    string Round, string Collector, DateOnly Day) : IEvent
{
    string IEvent.Subject => Round;
}
