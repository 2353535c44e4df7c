using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Intake.Replicas;

namespace WasteLoop.Intake.Receipts;

/// <summary>Loads on the road to the caller's firm that have not arrived yet, by manifest number.</summary>
public static class ListExpected
{
    public sealed record ExpectedLoad(
        string Manifest, string Site, string Mover, string? MoverName, string Carrier, string? CarrierName, string? Plate, string Method, DateTimeOffset? DepartedAt, decimal ShippedKg,
        IReadOnlyList<Container> Containers);

    public sealed record Container(string Label, string WasteCode, string? WasteName, decimal ShippedKg);

    public static async Task<Page<ExpectedLoad>> Handle(string? site, PageRequest page, Caller caller, IntakeDb db, CancellationToken cancellationToken)
    {
        var party = caller.ActingParty;
        var found = await db.Manifests.AsNoTracking()
            .Where(m => m.Receiver == party && m.State == KnownManifest.Departed && !db.Receipts.Any(r => r.Manifest == m.Manifest))
            .Where(m => (site == null || m.ReceiverSite == site) && (page.After == null || string.Compare(m.Manifest, page.After) > 0))
            .OrderBy(m => m.Manifest).Take(page.Limit + 1)
            .Select(m => new
            {
                Manifest = m,
                MoverName = db.Parties.Where(p => p.Party == m.Mover).Select(p => p.Name).FirstOrDefault(),
                CarrierName = db.Parties.Where(p => p.Party == m.Carrier).Select(p => p.Name).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        var numbers = found.Select(f => f.Manifest.Manifest).ToList();
        var containers = (await db.ManifestContainers.AsNoTracking()
            .Where(c => numbers.Contains(c.Manifest) && !c.LeftBehind)
            .Select(c => new { c.Manifest, c.Label, c.WasteCode, c.Grams, Name = db.Containers.Where(k => k.Label == c.Label).Select(k => k.WasteName).FirstOrDefault() })
            .ToListAsync(cancellationToken)).ToLookup(c => c.Manifest);
        return page.Cut(found.Select(f =>
        {
            var load = containers[f.Manifest.Manifest].OrderBy(c => c.Label, StringComparer.Ordinal).ToList();
            return new ExpectedLoad(
                f.Manifest.Manifest, f.Manifest.ReceiverSite, f.Manifest.Mover, f.MoverName, f.Manifest.Carrier, f.CarrierName, f.Manifest.Plate, f.Manifest.Method, f.Manifest.DepartedAt,
                load.Sum(c => c.Grams) / 1_000m, [.. load.Select(c => new Container(c.Label, c.WasteCode, c.Name, c.Grams / 1_000m))]);
        }).ToList(), line => line.Manifest);
    }
}
