using Microsoft.EntityFrameworkCore;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Coverage;

/// <summary>Firms that were invited or joined, but whose own ledger fills more in a year than a small firm does (小微产废单位规模).</summary>
/// <remarks>环办固体函〔2022〕66号 and local standards: the bound is the rulebook's, by county and day. What a firm without labels fills is not known; it counts as small.</remarks>
internal static class LargeFirms
{
    /// <summary>More of them, and small firms are not what is invited here.</summary>
    public const int FirmsMax = 5_000;
    private const string TonnesMax = "small-producer.tonnes-max";

    /// <summary>Credit codes of those in the counties that begin with these digits. One query.</summary>
    public static async Task<IReadOnlyList<string>> Read(CollectionDb db, string prefix, Rulebook rulebook, DateOnly today, CancellationToken cancellationToken)
    {
        var since = today.AddYears(-1);
        var least = rulebook.All.Where(rule => rule.Key == TonnesMax && rule.HoldsOn(today)).Min(rule => GramsOf(rule.Decimal));
        var found = await (from firm in db.Known(prefix)
                           join container in db.Containers on firm.Party equals container.Party
                           where !container.Withdrawn && container.FilledOn > since
                           group container.Grams by new { firm.Party, firm.Region } into same
                           where same.Sum() > least
                           orderby same.Key.Party, same.Key.Region
                           select new { same.Key.Party, same.Key.Region, Grams = same.Sum() }).Take(FirmsMax).ToListAsync(cancellationToken);
        return [.. found.Where(firm => firm.Grams > GramsOf(rulebook.Get(TonnesMax, today, RegionCode.Parse(firm.Region)).Decimal)).Select(firm => firm.Party).Distinct()];
    }

    private static long GramsOf(decimal tonnes) => Mass.FromKilograms(tonnes * 1000).Grams;
}
