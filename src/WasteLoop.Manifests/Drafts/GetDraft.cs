using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Manifests.Drafts;

/// <summary>One draft, for its mover alone.</summary>
public static class GetDraft
{
    public static async Task<Ok<DraftView>> Handle(string id, Caller caller, ManifestsDb db, CancellationToken cancellationToken) =>
        TypedResults.Ok(DraftView.Of(await db.OwnDraft(id, caller, cancellationToken)));

    /// <summary>The caller's draft.</summary>
    /// <exception cref="RuleViolationException">draft.not-found, also for another party's, a regulator and an auditor.</exception>
    internal static async Task<Draft> OwnDraft(this ManifestsDb db, string id, Caller caller, CancellationToken cancellationToken) =>
        caller.Party is { } party && await db.Drafts.SingleOrDefaultAsync(draft => draft.Id == id && draft.Mover == party, cancellationToken) is { } own
            ? own
            : throw new RuleViolationException("draft.not-found", "没有这份草稿，或不属于本单位。", "There is no such draft, or it is not yours.", kind: Refusal.NotFound);
}
