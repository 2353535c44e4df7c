using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;

namespace WasteLoop.Manifests.Transfer;

/// <summary>The mover marks an issued manifest void before it leaves: its containers are free again, its share of the plan is given back.</summary>
public static class VoidManifest
{
    /// <param name="Reason">1 to 500 characters.</param>
    [Example("""{"reason":"承运车辆故障，改日转移"}""")]
    public sealed record Request(string Reason);

    public static async Task<Ok<ManifestView>> Handle(
        string number, Request request, Caller caller, ManifestsDb db, DatabaseEngine engine, AcceptDue due, TimeProvider clock, CancellationToken cancellationToken)
    {
        // Read in several queries: nobody may add a step in between.
        await engine.Hold(db, "manifest/" + number, cancellationToken);
        var manifest = await db.WholeManifest(number, cancellationToken);
        if (manifest is null || manifest.Mover != caller.ActingParty) throw FindManifest.NotFound(number);
        var reason = Texts.Required(request.Reason, Manifest.ReasonLengthMax, "reason");
        var at = clock.GetUtcNow();
        var voided = manifest.Void(reason, new Occasion(at, at, caller.Actor));
        await Release.Containers(db, engine, manifest, manifest.Containers, cancellationToken);
        await db.Commit(voided, at, caller);
        return TypedResults.Ok(ManifestView.Of(manifest, due));
    }
}
