using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Database;
using WasteLoop.Kernel;

namespace WasteLoop.Manifests.Transfer;

/// <summary>Keeps the plan's use in step with a manifest's containers.</summary>
internal static class PlanUsages
{
    /// <summary>Changes the use of each waste code by so many grams; more needs room in the newest plan, less is always given back.</summary>
    /// <exception cref="RuleViolationException">manifest.over-plan; manifest.planned when the line is gone from the plan.</exception>
    public static async Task Change(ManifestsDb db, DatabaseEngine engine, string site, int year, string receiver, IReadOnlyDictionary<string, long> gramsByCode, CancellationToken cancellationToken)
    {
        // Two manifests at once draw on the same line: the second is judged on what the first left, and not refused as a collision.
        if (gramsByCode.Values.Any(grams => grams != 0)) await engine.Hold(db, $"plan/{site}/{year}", cancellationToken);
        foreach (var (code, grams) in gramsByCode.OrderBy(change => change.Key, StringComparer.Ordinal))
        {
            if (grams == 0) continue;
            var usage = await db.PlanUsages.FindAsync([site, year, code, receiver], cancellationToken)
                ?? db.PlanUsages.Add(new PlanUsage { Site = site, Year = year, WasteCode = code, Receiver = receiver }).Entity;
            if (grams < 0) usage.GiveBack(-grams);
            else usage.Take(grams, (await db.PlanLines.AsNoTracking().SingleOrDefaultAsync(line => line.Site == site && line.Year == year && line.WasteCode == code && line.Receiver == receiver, cancellationToken)
                ?? throw IssueRules.NotPlanned(site, year, code, receiver)).TransferGrams);
        }
    }

    /// <summary>Counts what was collected, whether the plan foresaw it or not.</summary>
    public static async Task Count(ManifestsDb db, DatabaseEngine engine, string site, int year, string receiver, IReadOnlyDictionary<string, long> gramsByCode, CancellationToken cancellationToken)
    {
        await engine.Hold(db, $"plan/{site}/{year}", cancellationToken);
        foreach (var (code, grams) in gramsByCode.OrderBy(change => change.Key, StringComparer.Ordinal))
            (await db.PlanUsages.FindAsync([site, year, code, receiver], cancellationToken)
                ?? db.PlanUsages.Add(new PlanUsage { Site = site, Year = year, WasteCode = code, Receiver = receiver }).Entity).Count(grams);
    }

    /// <summary>Grams by waste code.</summary>
    public static Dictionary<string, long> ByCode<T>(this IEnumerable<T> containers, Func<T, string> code, Func<T, long> grams) =>
        containers.GroupBy(code).ToDictionary(same => same.Key, same => same.Sum(grams));
}
