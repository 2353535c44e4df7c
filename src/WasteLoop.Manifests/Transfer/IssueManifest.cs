using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;
using WasteLoop.Manifests.Drafts;

namespace WasteLoop.Manifests.Transfer;

/// <summary>The mover signs a draft: it becomes a manifest with its number, and holds its containers and its share of the plan.</summary>
public static class IssueManifest
{
    /// <param name="HappenedAt">When it was signed; now when not said.</param>
    [Example("""{"happenedAt":"2026-11-16T10:00:00+08:00"}""")]
    public sealed record Request(DateTimeOffset? HappenedAt = null);

    public static async Task<Created<ManifestView>> Handle(
        string id, Request? request, Caller caller, ManifestsDb db, DatabaseEngine engine, AcceptDue due, TimeProvider clock, CancellationToken cancellationToken)
    {
        var draft = await db.OwnDraft(id, caller, cancellationToken);
        draft.RequireOpen();
        var at = HappenedAt.Of(request?.HappenedAt, clock);
        var day = ChinaTime.DateOf(at);
        var facts = await IssueFacts.Load(db, draft, day.Year, cancellationToken);
        var content = IssueRules.Check(draft, facts, day, caller.UserId, at);
        await PlanUsages.Change(db, engine, draft.MoverSite, day.Year, draft.Receiver, content.Containers.ByCode(container => container.WasteCode, container => container.Grams), cancellationToken);

        var number = await NumberSeries.Take(db, engine, day.Year, RegionCode.Parse(content.Mover.Region), cancellationToken);
        var (manifest, issued) = Manifest.Issue(content with { Manifest = number.Value }, draft.Id, new Occasion(at, clock.GetUtcNow(), caller.Actor));
        draft.BecomeManifest(manifest.Number, at);
        db.Manifests.Add(manifest);
        db.LoadedContainers.AddRange(manifest.Containers.Select(container => new LoadedContainer { Label = container.Label, Manifest = manifest.Number }));
        await db.Commit(issued, at, caller);
        return TypedResults.Created($"/api/manifests/{manifest.Number}", ManifestView.Of(manifest, due));
    }
}
