using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;
using WasteLoop.Manifests.Drafts;

namespace WasteLoop.Manifests.Transfer;

/// <summary>The manifests that the caller may see, by number. Containers and timeline are on the single one.</summary>
public static class FindManifests
{
    /// <summary>A manifest in a list.</summary>
    public sealed record Item(
        string Manifest, ManifestState State, ManifestState? Outcome, bool Voided, ManifestView.Firm Mover, string MoverSite, ManifestView.Firm Carrier, ManifestView.Firm Receiver, string ReceiverSite,
        string Method, DateTimeOffset IssuedAt, DateTimeOffset? DepartedAt, DateTimeOffset? ArrivedAt, DateOnly? AcceptDue, string? Plate, IReadOnlyList<ManifestLine> Lines);

    /// <param name="state">Such as in-transit.</param>
    /// <param name="from">First China day of issue.</param>
    /// <param name="to">Last China day of issue.</param>
    /// <param name="wasteCode">With or without hyphens.</param>
    /// <param name="party">A firm that moves, carries or receives.</param>
    /// <param name="site">Where it leaves from or goes to.</param>
    /// <exception cref="RuleViolationException">query.value, waste-code.format, credit-code.format, credit-code.check, site.format.</exception>
    public static async Task<Ok<Page<Item>>> Handle(
        string? state, DateOnly? from, DateOnly? to, string? wasteCode, string? party, string? site, PageRequest page, Caller caller, ManifestsDb db, AcceptDue due, CancellationToken cancellationToken)
    {
        var manifests = db.Manifests.AsNoTracking().SeenBy(caller);
        if (KebabNames.Read<ManifestState>(state, "state") is { } asked) manifests = manifests.Where(manifest => manifest.State == asked);
        if (from is { } first && ChinaTime.StartOf(first) is var start) manifests = manifests.Where(manifest => manifest.IssuedAt >= start);
        if (to is { } last && ChinaTime.EndOf(last) is var end) manifests = manifests.Where(manifest => manifest.IssuedAt <= end);
        if (wasteCode is not null && WasteCode.Parse(wasteCode, "wasteCode").Value is var code) manifests = manifests.Where(manifest => manifest.Containers.Any(container => container.WasteCode == code));
        if (party is not null && CreditCode.Parse(party, "party").Value is var firm)
            manifests = manifests.Where(manifest => manifest.Mover == firm || manifest.Carrier == firm || manifest.Receiver == firm);
        if (site is not null) manifests = manifests.OfSite(site);
        if (page.After is { } after) manifests = manifests.Where(manifest => string.Compare(manifest.Number, after) > 0);
        var found = await manifests.OrderBy(manifest => manifest.Number).Take(page.Limit + 1).ToListAsync(cancellationToken);
        var lines = await LinesOf(found.ConvertAll(manifest => manifest.Number), db, cancellationToken);
        return TypedResults.Ok(page.Cut(found.ConvertAll(manifest => ItemOf(manifest, [.. lines[manifest.Number]], due)), item => item.Manifest));
    }

    /// <summary>Those that the caller may see.</summary>
    private static IQueryable<Manifest> SeenBy(this IQueryable<Manifest> manifests, Caller caller)
    {
        if (caller.SeesAll) return manifests;
        var (party, prefix) = (caller.Party, caller.RegionPrefix);
        return manifests.Where(manifest => (party != null && (manifest.Mover == party || manifest.Carrier == party || manifest.Receiver == party))
            || (prefix != null && (manifest.MoverRegion.StartsWith(prefix) || manifest.ReceiverRegion.StartsWith(prefix))));
    }

    /// <summary>Those from or to a site. Its code begins with its firm's, which the indexes know.</summary>
    private static IQueryable<Manifest> OfSite(this IQueryable<Manifest> manifests, string text)
    {
        var site = DraftContent.SiteOf(text, "site");
        var firm = site[..CreditCode.Length];
        return manifests.Where(manifest => (manifest.Mover == firm && manifest.MoverSite == site) || (manifest.Receiver == firm && manifest.ReceiverSite == site));
    }

    private static async Task<ILookup<string, ManifestLine>> LinesOf(List<string> numbers, ManifestsDb db, CancellationToken cancellationToken)
    {
        var lines = await db.CarriedContainers.AsNoTracking().Where(container => numbers.Contains(container.Manifest) && !container.LeftBehind)
            .GroupBy(container => new { container.Manifest, container.WasteCode })
            .Select(same => new { same.Key.Manifest, same.Key.WasteCode, Name = same.Min(container => container.WasteName), Count = same.Count(), Grams = same.Sum(container => container.ShippedGrams ?? container.IssuedGrams) })
            .ToListAsync(cancellationToken);
        return lines.OrderBy(line => line.WasteCode, StringComparer.Ordinal)
            .ToLookup(line => line.Manifest, line => new ManifestLine(line.WasteCode, line.Name ?? "", line.Count, Mass.FromGrams(line.Grams).Kilograms));
    }

    private static Item ItemOf(Manifest manifest, IReadOnlyList<ManifestLine> lines, AcceptDue due) => new(
        manifest.Number, manifest.State, manifest.Outcome, manifest.State == ManifestState.Voided,
        new ManifestView.Firm(manifest.Mover, manifest.MoverName), manifest.MoverSite, new ManifestView.Firm(manifest.Carrier, manifest.CarrierName),
        new ManifestView.Firm(manifest.Receiver, manifest.ReceiverName), manifest.ReceiverSite, manifest.Method,
        manifest.IssuedAt, manifest.DepartedAt, manifest.ArrivedAt, due.Of(manifest), manifest.Plate, lines);
}
