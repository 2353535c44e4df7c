using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.People;

namespace WasteLoop.Registry.People;

/// <summary>Closes an account and signs it out everywhere. A token at hand runs out within its half hour.</summary>
public static class DeactivateUser
{
    public static async Task<NoContent> Handle(string id, Caller caller, RegistryDb db, DatabaseEngine engine, TimeProvider clock, CancellationToken cancellationToken)
    {
        var user = await db.NeedUser(id, cancellationToken);
        if (!user.Active) return TypedResults.NoContent();
        await db.RequireAnotherAdministrator(user, engine, cancellationToken);
        user.Active = false;
        db.Record(user.Told(), clock.GetUtcNow(), caller.Actor);
        await db.EndSessions(user.Id, engine);
        await db.SaveUser(user);
        return TypedResults.NoContent();
    }
}
