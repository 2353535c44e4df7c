using Microsoft.AspNetCore.Http.HttpResults;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.Import;
using WasteLoop.Chassis.People;
using WasteLoop.Registry.Register;

namespace WasteLoop.Registry.Transport;

/// <summary>Enters a transport permit or replaces what the register says of it.</summary>
public static class PutTransportPermit
{
    [Example("""{"carrier":"91330100MA27A0023K","coversHazardousWaste":true,"validFrom":"2024-01-01","validTo":"2028-12-31"}""")]
    public sealed record Request(string Carrier, bool CoversHazardousWaste, DateOnly ValidFrom, DateOnly ValidTo);

    public static async Task<Results<Created<TransportPermitView>, Ok<TransportPermitView>>> Handle(
        string permit, Request request, Caller caller, RegistryDb db, TimeProvider clock, CancellationToken cancellationToken)
    {
        var next = TransportPermit.Check(Checks.Strict, permit, request.Carrier, request.CoversHazardousWaste, request.ValidFrom, request.ValidTo);
        var outcome = await db.Put(next, clock, caller, cancellationToken);
        return outcome.Answer("transport-permits/" + Uri.EscapeDataString(next.Code), TransportPermitView.Of(next));
    }
}
