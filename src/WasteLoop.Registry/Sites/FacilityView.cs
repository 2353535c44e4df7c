using WasteLoop.Kernel;

namespace WasteLoop.Registry.Sites;

/// <summary>A facility as answered.</summary>
public sealed record FacilityView(string Site, string Facility, string Name, string Kind, decimal CapacityKg)
{
    internal static FacilityView Of(Facility facility) =>
        new(facility.Site, facility.Code, facility.Name, facility.Kind, Mass.FromGrams(facility.CapacityGrams).Kilograms);
}
