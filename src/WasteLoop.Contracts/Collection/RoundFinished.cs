namespace WasteLoop.Contracts.Collection;

/// <summary>A round is over and every stop of it is decided.</summary>
public sealed record RoundFinished(
    string Round, string Collector, string Carrier, string Plate, string Receiver, string ReceiverSite, int CollectedStops, int MissedStops, long LoadGrams) : IEvent
{
    string IEvent.Subject => Round;
}
