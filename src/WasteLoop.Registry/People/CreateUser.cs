using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.Import;
using WasteLoop.Chassis.People;

namespace WasteLoop.Registry.People;

/// <summary>Makes a user with a one-time password, which is shown this once.</summary>
public static class CreateUser
{
    [Example("""{"userName":"wangfang","name":"王芳","party":"91330106MA27A0017M","roles":["producer"]}""")]
    public sealed record Request(string UserName, string Name, string[] Roles, string? Party = null, string? Region = null);

    public sealed record Response(string UserId, string OneTimePassword);

    public static async Task<Created<Response>> Handle(
        Request request, Caller caller, RegistryDb db, Passwords passwords, UserManager<User> users, TimeProvider clock, CancellationToken cancellationToken)
    {
        var next = User.Check(Checks.Strict, request.UserName, request.Name, request.Party, request.Region, request.Roles);
        var (user, oneTime) = await db.CreateUser(next, passwords, users, caller.Actor, clock.GetUtcNow(), cancellationToken);
        return TypedResults.Created("/api/registry/users/" + user.Id, new Response(user.Id, oneTime));
    }
}
