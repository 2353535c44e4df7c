using Microsoft.AspNetCore.Http.HttpResults;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.Import;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;
using WasteLoop.Registry.Register;

namespace WasteLoop.Registry.Sites;

/// <summary>Enters a facility or replaces what the register says of it: an administrator any, a firm the stores of its own sites.</summary>
public static class PutFacility
{
    [Example("""{"name":"危废暂存间","kind":"storage","capacityKg":3000}""")]
    public sealed record Request(string Name, string Kind, decimal CapacityKg);

    public static async Task<Results<Created<FacilityView>, Ok<FacilityView>>> Handle(
        string site, string facility, Request request, Caller caller, RegistryDb db, TimeProvider clock, CancellationToken cancellationToken)
    {
        var capacity = Mass.FromKilograms(request.CapacityKg, "capacityKg");
        var next = Facility.Check(Checks.Strict, site, facility, request.Name, request.Kind, capacity.Grams);
        await OwnStore.Require(db, next, caller, cancellationToken);
        var outcome = await db.Put(next, clock, caller, cancellationToken);
        return outcome.Answer($"sites/{next.Site}/facilities/{next.Code}", FacilityView.Of(next));
    }
}
