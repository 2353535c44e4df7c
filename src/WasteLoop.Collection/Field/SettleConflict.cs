using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Contracts.Collection;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Field;

/// <summary>The dispatcher has looked into a conflict; what follows from it is done at the desk. The record stays as it was signed.</summary>
public static class SettleConflict
{
    /// <param name="Note">What was found out and done.</param>
    [Example("""{"note":"已与司机核对，该桶由二号车收运"}""")]
    public sealed record Request(string Note);

    public static async Task<NoContent> Handle(string hash, Request request, Caller caller, CollectionDb db, TimeProvider clock, CancellationToken cancellationToken)
    {
        var record = await FindConflicts.SeenBy(db, caller).SingleOrDefaultAsync(record => record.Hash == hash, cancellationToken)
            ?? throw new RuleViolationException("field.conflict-unknown", "没有这个冲突，或不属于本单位。", "There is no such conflict, or it is not yours.", kind: Refusal.NotFound);
        var now = clock.GetUtcNow();
        record.Settle(request.Note, caller.UserId, now);
        await db.Commit(new FieldConflictSettled(record.Device, record.Counter, record.Hash, record.SettleNote ?? ""), now, caller);
        return TypedResults.NoContent();
    }
}
