using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.Import;
using WasteLoop.Chassis.People;
using WasteLoop.Registry.Register;

namespace WasteLoop.Registry.People;

/// <summary>Changes a user's name, firm, region and roles. The token at hand keeps the old ones until it runs out.</summary>
public static class ChangeUser
{
    [Example("""{"name":"王芳","party":"91330106MA27A0017M","roles":["producer"]}""")]
    public sealed record Request(string Name, string[] Roles, string? Party = null, string? Region = null);

    public static async Task<Ok<UserView>> Handle(string id, Request request, Caller caller, RegistryDb db, DatabaseEngine engine, TimeProvider clock, CancellationToken cancellationToken)
    {
        var user = await db.NeedUser(id, cancellationToken);
        var next = User.Check(Checks.Strict, user.UserName, request.Name, request.Party, request.Region, request.Roles);
        await Reference.RequireAll(db, next.References(), cancellationToken);
        if (!next.Roles.Contains(Role.Administrator)) await db.RequireAnotherAdministrator(user, engine, cancellationToken);
        db.Merge(user, next, clock.GetUtcNow(), caller.Actor);
        await db.SaveUser(user);
        return TypedResults.Ok(UserView.Of(user));
    }
}
