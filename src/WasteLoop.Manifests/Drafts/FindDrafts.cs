using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;

namespace WasteLoop.Manifests.Drafts;

/// <summary>The caller's own drafts, oldest first; the open ones unless another state is asked for.</summary>
public static class FindDrafts
{
    public static async Task<Ok<Page<DraftView>>> Handle(string? state, PageRequest page, Caller caller, ManifestsDb db, CancellationToken cancellationToken)
    {
        var asked = KebabNames.Read<DraftState>(state, "state") ?? DraftState.Open;
        var drafts = db.Drafts.AsNoTracking().Where(draft => draft.Mover == caller.ActingParty && draft.State == asked);
        if (page.After is { } after) drafts = drafts.Where(draft => string.Compare(draft.Id, after) > 0);
        var found = await drafts.OrderBy(draft => draft.Id).Take(page.Limit + 1).ToListAsync(cancellationToken);
        return TypedResults.Ok(page.Cut(found.ConvertAll(DraftView.Of), view => view.Draft));
    }
}
