using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.Import;
using WasteLoop.Chassis.People;
using WasteLoop.Registry.Register;

namespace WasteLoop.Registry.Transport;

/// <summary>Enters a driver or escort or replaces what the register says.</summary>
public static class PutCrew
{
    /// <param name="Carrier">The caller's own firm when not said.</param>
    [Example("""{"carrier":"91330100MA27A0023K","name":"赵强","duty":"driver","coversHazardousWaste":true,"validFrom":"2023-05-01","validTo":"2029-04-30"}""")]
    public sealed record Request(string Name, string Duty, bool CoversHazardousWaste, DateOnly ValidFrom, DateOnly ValidTo, string? Carrier = null);

    public static async Task<Results<Created<CrewView>, Ok<CrewView>>> Handle(
        string certificate, Request request, Caller caller, RegistryDb db, TimeProvider clock, CancellationToken cancellationToken)
    {
        var next = CrewMember.Check(Checks.Strict, certificate, OwnFleet.CarrierOf(request.Carrier, caller), request.Name, request.Duty, request.CoversHazardousWaste, request.ValidFrom, request.ValidTo);
        OwnFleet.RefuseOthers(await db.Crew.Where(c => c.Certificate == next.Certificate).Select(c => c.Carrier).SingleOrDefaultAsync(cancellationToken), caller, "certificate");
        var outcome = await db.Put(next, clock, caller, cancellationToken);
        return outcome.Answer("crew/" + Uri.EscapeDataString(next.Certificate), CrewView.Of(next));
    }
}
