namespace WasteLoop.Contracts.Registry;

/// <summary>A carrier's permit for dangerous goods by road (道路危险货物运输许可).</summary>
public sealed record TransportPermitRecorded(
    string Permit, string Carrier, bool CoversHazardousWaste, DateOnly ValidFrom, DateOnly ValidTo) : IEvent
{
    string IEvent.Subject => Permit;
}
