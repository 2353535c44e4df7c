using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using WasteLoop.Chassis.People;

namespace WasteLoop.Registry.People;

/// <summary>Opens a closed account again. The password is the one it had.</summary>
public static class ActivateUser
{
    public static async Task<NoContent> Handle(string id, Caller caller, RegistryDb db, TimeProvider clock, CancellationToken cancellationToken)
    {
        var user = await db.NeedUser(id, cancellationToken);
        if (user.Active) return TypedResults.NoContent();
        user.Active = true;
        db.Record(user.Told(), clock.GetUtcNow(), caller.Actor);
        await db.SaveUser(user);
        return TypedResults.NoContent();
    }
}
