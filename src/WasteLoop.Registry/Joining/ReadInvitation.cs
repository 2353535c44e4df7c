using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Kernel;
using WasteLoop.Registry.People;

namespace WasteLoop.Registry.Joining;

/// <summary>What an invitation says, for who holds its code: nothing needs to be typed twice.</summary>
public static class ReadInvitation
{
    [Example("""{"code":"k3m9p-x2w7q-8hbtn"}""")]
    public sealed record Request(string Code);

    public sealed record Waste(string WasteCode, string Name);

    public sealed record Response(string Party, string Name, string Region, string Address, string Contact, string Phone, string Collector, string CollectorName, IReadOnlyList<Waste> Wastes, DateOnly ExpiresOn);

    public static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Request request, HttpContext http, RegistryDb db, SignInLimits limits, WasteCatalogue catalogue, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (!limits.Admits(http, SelfJoin.LimitName)) return SessionRefusal.TooMany(http);
        var found = await db.ByCode(request.Code, clock, cancellationToken);
        var collector = await db.Parties.Where(p => p.Code == found.Collector).Select(p => p.Name).SingleOrDefaultAsync(cancellationToken);
        var today = ChinaTime.DateOf(clock.GetUtcNow());
        return TypedResults.Ok(new Response(found.Party, found.Name, found.Region, found.Address, found.Contact, found.Phone, found.Collector, collector ?? "",
            [.. found.WasteCodes.Select(code => new Waste(code, catalogue.Find(WasteCode.Parse(code), today)?.Name ?? ""))], found.ExpiresOn));
    }
}
