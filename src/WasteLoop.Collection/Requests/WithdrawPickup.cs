using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Requests;

/// <summary>A firm takes its open request back, also one that its collector entered; the collector what it entered itself.</summary>
public static class WithdrawPickup
{
    [Example("""{"reason":"已由其他单位收运"}""")]
    public sealed record Request(string Reason);

    public static async Task<NoContent> Handle(string id, Request request, Caller caller, CollectionDb db, TimeProvider clock, CancellationToken cancellationToken)
    {
        var party = caller.ActingParty;
        var found = await db.Requests.SingleOrDefaultAsync(r => r.Id == id && (r.Firm == party || r.Collector == party), cancellationToken) ?? throw NotFound();
        Entering.RequireMayEnd(caller, found.Firm, found.Collector, found.ByCollector);
        var now = clock.GetUtcNow();
        await db.Commit(found.Withdraw(Texts.Required(request.Reason, PickupRequest.NoteLengthMax, "reason"), now), now, caller);
        return TypedResults.NoContent();
    }

    internal static RuleViolationException NotFound() => new("request.not-found", "没有这个收运申请，或不属于本单位。", "There is no such request, or it is not yours.", kind: Refusal.NotFound);
}
