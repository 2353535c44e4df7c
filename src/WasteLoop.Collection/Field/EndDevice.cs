using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;

namespace WasteLoop.Collection.Field;

/// <summary>A phone is lost, broken or handed in: what it signs later does not count.</summary>
public static class EndDevice
{
    [Example("""{"reason":"手机遗失"}""")]
    public sealed record Request(string Reason);

    public static async Task<NoContent> Handle(string id, Request request, Caller caller, CollectionDb db, TimeProvider clock, CancellationToken cancellationToken)
    {
        var device = await FindDevices.Seen(db, caller).SingleOrDefaultAsync(device => device.Id == id, cancellationToken) ?? throw FindDevices.Unknown(id);
        var now = clock.GetUtcNow();
        await db.Commit(device.End(Texts.Required(request.Reason, Rounds.Round.TextLengthMax, "reason"), now), now, caller);
        return TypedResults.NoContent();
    }
}
