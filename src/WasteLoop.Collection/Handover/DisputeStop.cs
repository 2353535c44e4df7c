using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Collection.Rounds;

namespace WasteLoop.Collection.Handover;

/// <summary>On its own phone: the firm names what is wrong with what was collected. It is a finding; masses are corrected where they always are.</summary>
public static class DisputeStop
{
    [Example("""{"reason":"实际交出两桶，只记了一桶"}""")]
    public sealed record Request(string Reason);

    public static async Task<NoContent> Handle(string stop, Request request, Caller caller, CollectionDb db, DatabaseEngine engine, TimeProvider clock, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var reason = Texts.Required(request.Reason, Round.TextLengthMax, "reason");
        var own = await db.StopOfMover(engine, stop, caller, cancellationToken);
        await db.Commit(own.Dispute(reason, caller.UserId, now), now, caller);
        return TypedResults.NoContent();
    }
}
