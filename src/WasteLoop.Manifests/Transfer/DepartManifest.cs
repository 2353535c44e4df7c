using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Manifests.Transfer;

/// <summary>The carrier scans what is loaded and drives off. What was not scanned stays in store and is free again.</summary>
public static class DepartManifest
{
    /// <param name="Driver">Number of the driver's qualification certificate (从业资格证).</param>
    /// <param name="Escort">Number of the escort's qualification certificate.</param>
    /// <param name="Labels">The label codes that were scanned at loading, 1 to 200.</param>
    /// <param name="HappenedAt">When it left; now when not said.</param>
    [Example("""
        {"plate":"浙A12345","driver":"330100190001","escort":"330100190002","labels":["91330100MA27XYY12M9002490820261116001"],"happenedAt":"2026-11-16T14:00:00+08:00"}
        """)]
    public sealed record Request(string Plate, string Driver, string Escort, string[] Labels, DateTimeOffset? HappenedAt = null);

    public static async Task<Ok<ManifestView>> Handle(
        string number, Request request, Caller caller, ManifestsDb db, DatabaseEngine engine, AcceptDue due, TimeProvider clock, CancellationToken cancellationToken)
    {
        // Read in several queries: nobody may add a step in between.
        await engine.Hold(db, "manifest/" + number, cancellationToken);
        var manifest = await db.WholeManifest(number, cancellationToken);
        // 危险废物转移管理办法 art. 11: without a manifest, no transport.
        if (manifest is null || manifest.Carrier != caller.ActingParty) throw FindManifest.NotFound(number, "manifest.issued-before-transport");
        manifest.RequireIssued();
        var at = HappenedAt.Of(request.HappenedAt, clock);
        if (at.ToUnixTimeMilliseconds() < manifest.IssuedAt.ToUnixTimeMilliseconds())
            throw new RuleViolationException("manifest.departed-before-issue", $"起运时间早于联单签发时间 {manifest.IssuedAt:O}。", $"The departure lies before the manifest was issued at {manifest.IssuedAt:O}.", "happenedAt", "manifest.issued-before-transport");

        var scanned = LabelList.Read(request.Labels, "labels");
        var trip = await TripOf(request, manifest.Carrier, db, cancellationToken);
        LoadingRules.Papers(trip, ChinaTime.DateOf(at));
        var known = await db.Containers.AsNoTracking().Where(container => scanned.Contains(container.Label)).ToDictionaryAsync(container => container.Label, cancellationToken);
        var grams = LoadingRules.Labels(manifest, scanned, known);
        // What is on the truck stands on several manifests.
        await engine.Hold(db, "truck/" + trip.Plate, cancellationToken);
        LoadingRules.Load(trip.Vehicle!, grams.Values.Sum(), await OnTheTruck(trip.Plate, ChinaTime.DateOf(at), db, cancellationToken));

        var departed = manifest.Depart(trip.Plate, trip.DriverCertificate, trip.EscortCertificate, grams, new Occasion(at, clock.GetUtcNow(), caller.Actor));
        await Release.Containers(db, engine, manifest, [.. manifest.Containers.Where(container => container.LeftBehind)], cancellationToken);
        // A correction since the signing changes what counts towards the plan.
        await PlanUsages.Change(db, engine, manifest.MoverSite, manifest.Year, manifest.Receiver,
            manifest.Loaded.ByCode(container => container.WasteCode, container => (container.ShippedGrams ?? 0) - container.IssuedGrams), cancellationToken);
        await db.Commit(departed, at, caller);
        return TypedResults.Ok(ManifestView.Of(manifest, due));
    }

    private static async Task<LoadingRules.Trip> TripOf(Request request, string carrier, ManifestsDb db, CancellationToken cancellationToken)
    {
        var plate = Texts.Required(request.Plate, ManifestsDb.PlateLength, "plate");
        var driver = Texts.Required(request.Driver, ManifestsDb.CertificateLength, "driver");
        var escort = Texts.Required(request.Escort, ManifestsDb.CertificateLength, "escort");
        return new LoadingRules.Trip(carrier, plate, await db.Vehicles.FindAsync([plate], cancellationToken),
            driver, await db.Crew.FindAsync([driver], cancellationToken), escort, await db.Crew.FindAsync([escort], cancellationToken),
            await db.TransportPermits.AsNoTracking().Where(permit => permit.Carrier == carrier).ToListAsync(cancellationToken));
    }

    /// <summary>What else is on this truck: the manifests of the day's round that have not arrived yet (rule 3, several movers on one truck).</summary>
    private static async Task<long> OnTheTruck(string plate, DateOnly day, ManifestsDb db, CancellationToken cancellationToken)
    {
        var from = ChinaTime.StartOf(day);
        return await db.Manifests.Where(manifest => manifest.Plate == plate && manifest.State == ManifestState.InTransit && manifest.DepartedAt >= from)
            .SelectMany(manifest => manifest.Containers).SumAsync(container => container.ShippedGrams ?? 0, cancellationToken);
    }
}
