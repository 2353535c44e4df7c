namespace WasteLoop.Contracts.Registry;

/// <summary>A vehicle and its transport certificate (道路运输证).</summary>
public sealed record VehicleRecorded(
    string Plate, string Carrier, string Certificate, bool CoversHazardousWaste, DateOnly ValidFrom, DateOnly ValidTo, long LoadMaxGrams) : IEvent
{
    string IEvent.Subject => Plate;
}
