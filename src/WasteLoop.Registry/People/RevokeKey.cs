using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Registry.People;

/// <summary>Ends a key for good. A token at hand runs out within its half hour.</summary>
public static class RevokeKey
{
    public static async Task<NoContent> Handle(string id, Caller caller, RegistryDb db, TimeProvider clock, CancellationToken cancellationToken)
    {
        var key = await db.MachineKeys.FindAsync([id], cancellationToken);
        if (key is null || !(caller.Is(Role.Administrator) || (key.Party is not null && key.Party == caller.Party)))
            throw new RuleViolationException("key.unknown", "没有这个密钥，或不属于本单位。", "There is no such key, or it is not your firm's.", kind: Refusal.NotFound);
        if (key.Revoke(clock.GetUtcNow())) await db.Commit(key.Told(), clock.GetUtcNow(), caller);
        return TypedResults.NoContent();
    }
}
