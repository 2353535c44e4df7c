namespace WasteLoop.Contracts.Registry;

/// <summary>A storage or treatment facility on a site. Kind is storage or treatment; CapacityGrams is what it may hold.</summary>
public sealed record FacilityRecorded(
    string Site, string Facility, string Name, string Kind, long CapacityGrams) : IEvent
{
    string IEvent.Subject => Site + "/" + Facility;
}
