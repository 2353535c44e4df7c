using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using WasteLoop.Chassis.Database;

namespace WasteLoop.Registry.People;

/// <summary>Gives a user a new one-time password, shown this once, and signs the user out everywhere.</summary>
public static class ResetPassword
{
    public sealed record Response(string OneTimePassword);

    public static async Task<Ok<Response>> Handle(string id, RegistryDb db, Passwords passwords, DatabaseEngine engine, CancellationToken cancellationToken) =>
        TypedResults.Ok(new Response(await db.ResetPassword(await db.NeedUser(id, cancellationToken), passwords, engine)));
}
