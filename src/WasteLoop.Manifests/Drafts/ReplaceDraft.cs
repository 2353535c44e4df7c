using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using WasteLoop.Chassis.People;

namespace WasteLoop.Manifests.Drafts;

/// <summary>Writes a draft anew.</summary>
public static class ReplaceDraft
{
    public static async Task<Ok<DraftView>> Handle(string id, DraftRequest request, Caller caller, ManifestsDb db, TimeProvider clock, CancellationToken cancellationToken)
    {
        var draft = await db.OwnDraft(id, caller, cancellationToken);
        draft.RequireOpen();
        var content = await DraftContent.Read(request, caller.ActingParty, db, cancellationToken);
        var at = clock.GetUtcNow();
        await db.Commit(draft.Write(content, at), at, caller);
        return TypedResults.Ok(DraftView.Of(draft));
    }
}
