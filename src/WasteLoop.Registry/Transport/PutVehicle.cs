using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.Import;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;
using WasteLoop.Registry.Register;

namespace WasteLoop.Registry.Transport;

/// <summary>Enters a vehicle or replaces what the register says of it.</summary>
public static class PutVehicle
{
    /// <param name="Carrier">The caller's own firm when not said.</param>
    [Example("""{"carrier":"91330100MA27A0023K","certificate":"330100012345","coversHazardousWaste":true,"validFrom":"2025-01-01","validTo":"2027-12-31","loadMaxKg":9990}""")]
    public sealed record Request(string Certificate, bool CoversHazardousWaste, DateOnly ValidFrom, DateOnly ValidTo, decimal LoadMaxKg, string? Carrier = null);

    public static async Task<Results<Created<VehicleView>, Ok<VehicleView>>> Handle(
        string plate, Request request, Caller caller, RegistryDb db, TimeProvider clock, CancellationToken cancellationToken)
    {
        var loadMax = Mass.FromKilograms(request.LoadMaxKg, "loadMaxKg");
        var next = Vehicle.Check(Checks.Strict, plate, OwnFleet.CarrierOf(request.Carrier, caller), request.Certificate, request.CoversHazardousWaste, request.ValidFrom, request.ValidTo, loadMax.Grams);
        OwnFleet.RefuseOthers(await db.Vehicles.Where(v => v.Plate == next.Plate).Select(v => v.Carrier).SingleOrDefaultAsync(cancellationToken), caller, "plate");
        var outcome = await db.Put(next, clock, caller, cancellationToken);
        return outcome.Answer("vehicles/" + Uri.EscapeDataString(next.Plate), VehicleView.Of(next));
    }
}
