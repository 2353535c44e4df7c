using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.People;

namespace WasteLoop.Collection.Handover;

/// <summary>On its own phone: the firm agrees with what was collected.</summary>
public static class ConfirmStop
{
    public static async Task<NoContent> Handle(string stop, Caller caller, CollectionDb db, DatabaseEngine engine, TimeProvider clock, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var own = await db.StopOfMover(engine, stop, caller, cancellationToken);
        await db.Commit(own.Agree(caller.UserId, now), now, caller);
        return TypedResults.NoContent();
    }
}
