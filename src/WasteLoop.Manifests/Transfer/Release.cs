using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Database;

namespace WasteLoop.Manifests.Transfer;

/// <summary>Frees containers that a manifest held and did not take along.</summary>
internal static class Release
{
    /// <summary>Lets other manifests take them and gives what was signed for them back to the plan.</summary>
    public static async Task Containers(ManifestsDb db, DatabaseEngine engine, Manifest manifest, IReadOnlyCollection<CarriedContainer> released, CancellationToken cancellationToken)
    {
        var labels = released.Select(container => container.Label).ToList();
        db.LoadedContainers.RemoveRange(await db.LoadedContainers.Where(loaded => loaded.Manifest == manifest.Number && labels.Contains(loaded.Label)).ToListAsync(cancellationToken));
        await PlanUsages.Change(db, engine, manifest.MoverSite, manifest.Year, manifest.Receiver, released.ByCode(container => container.WasteCode, container => -container.IssuedGrams), cancellationToken);
    }
}
