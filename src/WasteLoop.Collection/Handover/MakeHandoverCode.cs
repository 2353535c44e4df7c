using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;

namespace WasteLoop.Collection.Handover;

/// <summary>Makes a hand-over code for a person of the firm.</summary>
public static class MakeHandoverCode
{
    /// <param name="Person">Whose it is: 王师傅.</param>
    [Example("""{"person":"王师傅"}""")]
    public sealed record Request(string Person);

    /// <param name="Id">By which it is ended.</param>
    /// <param name="Code">Eight digits, shown this once.</param>
    public sealed record Made(string Id, string Person, string Code);

    public static async Task<Created<Made>> Handle(Request request, Caller caller, CollectionDb db, DatabaseEngine engine, TimeProvider clock, CancellationToken cancellationToken)
    {
        var (firm, now) = (caller.ActingParty, clock.GetUtcNow());
        // So that two at once do not make the twenty-first.
        await engine.Hold(db, "handover-codes/" + firm, cancellationToken);
        var inUse = await db.HandoverCodes.Where(code => code.Firm == firm && code.Ended == null).ToListAsync(cancellationToken);
        var (code, digits, made) = HandoverCode.Make(firm, request.Person, inUse, now);
        db.HandoverCodes.Add(code);
        await db.Commit(made, now, caller);
        return TypedResults.Created("/api/collection/handover-codes/" + code.Id, new Made(code.Id, code.Person, digits));
    }
}
