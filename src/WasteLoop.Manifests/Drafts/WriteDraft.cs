using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using WasteLoop.Chassis.People;

namespace WasteLoop.Manifests.Drafts;

/// <summary>Starts a draft of a manifest.</summary>
public static class WriteDraft
{
    public static async Task<Created<DraftView>> Handle(DraftRequest request, Caller caller, ManifestsDb db, TimeProvider clock, CancellationToken cancellationToken)
    {
        var content = await DraftContent.Read(request, caller.ActingParty, db, cancellationToken);
        var at = clock.GetUtcNow();
        var draft = new Draft { Id = Guid.CreateVersion7(at).ToString("N"), Mover = caller.ActingParty, CreatedAt = at };
        var drafted = draft.Write(content, at);
        db.Drafts.Add(draft);
        await db.Commit(drafted, at, caller);
        return TypedResults.Created($"/api/manifests/drafts/{draft.Id}", DraftView.Of(draft));
    }
}
