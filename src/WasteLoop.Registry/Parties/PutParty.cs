using Microsoft.AspNetCore.Http.HttpResults;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.Import;
using WasteLoop.Chassis.People;
using WasteLoop.Registry.Register;

namespace WasteLoop.Registry.Parties;

/// <summary>Enters a party or replaces what the register says of it.</summary>
public static class PutParty
{
    [Example("""{"name":"杭州晨光汽车维修有限公司","region":"330106","address":"杭州市西湖区文三路 1 号","contact":"王芳","phone":"0571-88880001"}""")]
    public sealed record Request(string Name, string Region, string Address, string? Contact = null, string? Phone = null);

    public static async Task<Results<Created<PartyView>, Ok<PartyView>>> Handle(string party, Request request, Caller caller, RegistryDb db, TimeProvider clock, CancellationToken cancellationToken)
    {
        var next = Party.Check(Checks.Strict, party, request.Name, request.Region, request.Address, request.Contact, request.Phone);
        var outcome = await db.Put(next, clock, caller, cancellationToken);
        return outcome.Answer("parties/" + next.Code, PartyView.Of(next, caller));
    }
}
