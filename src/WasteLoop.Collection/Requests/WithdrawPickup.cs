using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Requests;

/// <summary>A firm takes its open request back.</summary>
public static class WithdrawPickup
{
    [Example("""{"reason":"已由其他单位收运"}""")]
    public sealed record Request(string Reason);

    public static async Task<NoContent> Handle(string id, Request request, Caller caller, CollectionDb db, TimeProvider clock, CancellationToken cancellationToken)
    {
        var found = await db.OwnRequest(id, caller, cancellationToken);
        var now = clock.GetUtcNow();
        await db.Commit(found.Withdraw(Texts.Required(request.Reason, PickupRequest.NoteLengthMax, "reason"), now), now, caller);
        return TypedResults.NoContent();
    }

    /// <exception cref="RuleViolationException">request.not-found (404): none, or another firm's.</exception>
    internal static async Task<PickupRequest> OwnRequest(this CollectionDb db, string id, Caller caller, CancellationToken cancellationToken)
    {
        var party = caller.ActingParty;
        return await db.Requests.SingleOrDefaultAsync(r => r.Id == id && r.Firm == party, cancellationToken) ?? throw NotFound();
    }

    internal static RuleViolationException NotFound() => new("request.not-found", "没有这个收运申请，或不属于本单位。", "There is no such request, or it is not yours.", kind: Refusal.NotFound);
}
