using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Handover;

/// <summary>Takes a hand-over code out of use: the person has left, or it was seen by others.</summary>
public static class EndHandoverCode
{
    public static async Task<NoContent> Handle(string id, Caller caller, CollectionDb db, TimeProvider clock, CancellationToken cancellationToken)
    {
        var (firm, now) = (caller.ActingParty, clock.GetUtcNow());
        var code = await db.HandoverCodes.SingleOrDefaultAsync(code => code.Id == id && code.Firm == firm, cancellationToken)
            ?? throw new RuleViolationException("handover.unknown", "没有这个交接码，或不属于本单位。", "There is no such hand-over code, or it is not yours.", kind: Refusal.NotFound);
        await db.Commit(code.End(now), now, caller);
        return TypedResults.NoContent();
    }
}
