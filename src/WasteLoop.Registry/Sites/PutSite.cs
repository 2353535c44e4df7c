using Microsoft.AspNetCore.Http.HttpResults;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.Import;
using WasteLoop.Chassis.People;
using WasteLoop.Registry.Register;

namespace WasteLoop.Registry.Sites;

/// <summary>Enters a site or replaces what the register says of it. Whose it is, its code says.</summary>
public static class PutSite
{
    [Example("""{"name":"文三路维修厂","region":"330106","address":"杭州市西湖区文三路 1 号"}""")]
    public sealed record Request(string Name, string Region, string Address);

    public static async Task<Results<Created<SiteView>, Ok<SiteView>>> Handle(string site, Request request, Caller caller, RegistryDb db, TimeProvider clock, CancellationToken cancellationToken)
    {
        var next = Site.Check(Checks.Strict, site, request.Name, request.Region, request.Address);
        var outcome = await db.Put(next, clock, caller, cancellationToken);
        return outcome.Answer("sites/" + next.Code, SiteView.Of(next));
    }
}
