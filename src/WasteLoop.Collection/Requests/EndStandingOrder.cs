using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Requests;

/// <summary>A firm ends its standing order, also one that its collector entered; the collector what it entered itself. A request that it made already stays.</summary>
public static class EndStandingOrder
{
    public static async Task<NoContent> Handle(string id, Caller caller, CollectionDb db, TimeProvider clock, CancellationToken cancellationToken)
    {
        var party = caller.ActingParty;
        var order = await db.StandingOrders.SingleOrDefaultAsync(o => o.Id == id && (o.Firm == party || o.Collector == party), cancellationToken)
            ?? throw new RuleViolationException("standing.not-found", "没有这个定期收运，或不属于本单位。", "There is no such standing order, or it is not yours.", kind: Refusal.NotFound);
        Entering.RequireMayEnd(caller, order.Firm, order.Collector, order.ByCollector);
        await db.Commit(order.End(), clock.GetUtcNow(), caller);
        return TypedResults.NoContent();
    }
}
