using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.Import;
using WasteLoop.Kernel;
using WasteLoop.Registry.People;

namespace WasteLoop.Registry.Joining;

/// <summary>A firm that is not in the register yet joins by itself with its credit code.</summary>
public static class SelfJoin
{
    /// <summary>Under this name tries to join are counted, ten a minute from an address unless the settings say otherwise. No user is called so: names are counted in capitals.</summary>
    internal const string LimitName = "joining";

    [Example("""{"party":"91330106MA27A0017M","firmName":"杭州晨光汽车维修有限公司","region":"330106","address":"杭州市西湖区文三路 1 号","phone":"13800000000","userName":"wangfang","name":"王芳","password":"grams-and-tonnes-1","wasteCodes":["900-214-08"]}""")]
    public sealed record Request(
        string Party, string FirmName, string Region, string Address, string Phone, string UserName, string Name, string Password, string? Contact = null, string[]? WasteCodes = null);

    public static async Task<Results<Created<Entrance.Welcome>, ProblemHttpResult>> Handle(
        Request request, HttpContext http, SignInLimits limits, Entrance entrance, WasteCatalogue catalogue, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (!limits.Admits(http, LimitName)) return SessionRefusal.TooMany(http);
        var firm = InvitedFirm.Check(Checks.Strict, catalogue, ChinaTime.DateOf(clock.GetUtcNow()),
            request.Party, request.FirmName, request.Region, request.Address, request.Contact ?? request.Name, request.Phone, request.WasteCodes);
        var welcome = await entrance.Admit(new Newcomer(firm, null, request.UserName, request.Name, request.Password), http, cancellationToken);
        return TypedResults.Created("/api/registry/parties/" + welcome.Party, welcome);
    }
}
