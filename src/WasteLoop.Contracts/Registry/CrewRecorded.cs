namespace WasteLoop.Contracts.Registry;

/// <summary>A driver or escort and the qualification certificate (从业资格证). Duty is driver or escort.</summary>
public sealed record CrewRecorded(
    string Certificate, string Carrier, string Name, string Duty, bool CoversHazardousWaste, DateOnly ValidFrom, DateOnly ValidTo) : IEvent
{
    string IEvent.Subject => Certificate;
}
