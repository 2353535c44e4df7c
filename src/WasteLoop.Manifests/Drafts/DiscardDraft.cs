using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using WasteLoop.Chassis.People;

namespace WasteLoop.Manifests.Drafts;

/// <summary>Gives a draft up. It stays in the table, marked.</summary>
public static class DiscardDraft
{
    public static async Task<NoContent> Handle(string id, Caller caller, ManifestsDb db, TimeProvider clock, CancellationToken cancellationToken)
    {
        var draft = await db.OwnDraft(id, caller, cancellationToken);
        var at = clock.GetUtcNow();
        await db.Commit(draft.Discard(at), at, caller);
        return TypedResults.NoContent();
    }
}
