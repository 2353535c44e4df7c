using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using WasteLoop.Chassis.People;

namespace WasteLoop.Registry.Joining;

/// <summary>Takes an open invitation back; its code is void.</summary>
public static class WithdrawInvitation
{
    public static async Task<NoContent> Handle(string id, Caller caller, RegistryDb db, TimeProvider clock, CancellationToken cancellationToken)
    {
        var invitation = await db.OwnInvitation(id, caller, cancellationToken);
        var now = clock.GetUtcNow();
        await db.Commit(invitation.Withdraw(now), now, caller);
        return TypedResults.NoContent();
    }
}
