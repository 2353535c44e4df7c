using WasteLoop.Kernel;

namespace WasteLoop.Registry.Transport;

/// <summary>A vehicle as answered.</summary>
public sealed record VehicleView(string Plate, string Carrier, string Certificate, bool CoversHazardousWaste, DateOnly ValidFrom, DateOnly ValidTo, decimal LoadMaxKg)
{
    internal static VehicleView Of(Vehicle vehicle) => new(vehicle.Plate, vehicle.Carrier, vehicle.Certificate, vehicle.CoversHazardousWaste,
        vehicle.ValidFrom, vehicle.ValidTo, Mass.FromGrams(vehicle.LoadMaxGrams).Kilograms);
}
