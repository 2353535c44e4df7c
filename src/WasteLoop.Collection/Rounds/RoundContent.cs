namespace WasteLoop.Collection.Rounds;

/// <summary>A round to be planned.</summary>
/// <param name="Round">A new id.</param>
/// <param name="Day">In China.</param>
/// <param name="Driver">Certificate number.</param>
/// <param name="Escort">Certificate number.</param>
/// <param name="Stops">In driving order.</param>
public sealed record RoundContent(
    string Round, string Collector, DateOnly Day, string Carrier, RoundTruck Truck, string Driver, string Escort, string Receiver, string ReceiverSite, string ReceiverRegion, IReadOnlyList<StopContent> Stops);
