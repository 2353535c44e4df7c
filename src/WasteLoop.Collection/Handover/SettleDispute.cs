using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Collection.Rounds;

namespace WasteLoop.Collection.Handover;

/// <summary>The dispatcher answers a firm that disputed a stop.</summary>
public static class SettleDispute
{
    /// <param name="Note">What was found out and done.</param>
    [Example("""{"note":"已核对磅单，第二桶补录在下一站"}""")]
    public sealed record Request(string Note);

    public static async Task<NoContent> Handle(string stop, Request request, Caller caller, CollectionDb db, DatabaseEngine engine, TimeProvider clock, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var note = Texts.Required(request.Note, Round.TextLengthMax, "note");
        var disputed = await db.StopOfCollector(engine, stop, caller, cancellationToken);
        await db.Commit(disputed.SettleDispute(note, caller.UserId, now), now, caller);
        return TypedResults.NoContent();
    }
}
