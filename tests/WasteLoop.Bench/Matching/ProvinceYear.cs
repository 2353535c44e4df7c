using WasteLoop.Kernel;
using WasteLoop.Reporting.Matching;

namespace WasteLoop.Bench.Matching;

/// <summary>A made-up year of a province of real counties and codes: every code in every county, 400 licences with 5 to 80 codes on one to five lines.</summary>
internal static class ProvinceYear
{
    private static readonly DateOnly Day = new(2026, 11, 22);
    private const int RoadFactorPercent = 135;

    /// <param name="share">Of the counties, codes and licences; 1 for the whole province.</param>
    /// <param name="capacityPercent">What the licences have open, beside the demand.</param>
    public static MatchingProblem Of(int seed, int capacityPercent, double share = 1)
    {
        var random = new Random(seed);
        string[] counties = [.. Regions.All.Where(region => region.Level == RegionLevel.County && RegionCentres.Find(region.Code) is not null).Select(region => region.Code.Value)];
        string[] codes = [.. WasteCatalogue.Embedded.EntriesOn(Day).Select(entry => entry.Code.Value).Order(StringComparer.Ordinal)];
        counties = counties[..(int)(counties.Length * share)];
        codes = codes[..(int)(codes.Length * share)];
        // Few codes and counties make most of the waste: sizes spread over four powers of ten.
        List<MatchingDemand> demands = [.. counties.SelectMany(_ => codes, (county, code) => new MatchingDemand(county, code, (long)Math.Pow(10, 5 + (random.NextDouble() * 4))))];
        var licences = (int)(400 * share);
        var sizes = Enumerable.Range(0, licences).Select(_ => Math.Pow(10, random.NextDouble() * 1.5)).ToArray();
        var open = demands.Sum(demand => (double)demand.Grams) * capacityPercent / 100;
        return new MatchingProblem(demands, [.. sizes.Select((size, index) => Some(random, index, counties[random.Next(counties.Length)], codes, (long)(open * size / sizes.Sum())))],
            RoadTable.FromCentres(counties, RoadFactorPercent), new MatchingOptions());
    }

    private static MatchingLicence Some(Random random, int index, string county, string[] codes, long total)
    {
        var named = random.GetItems(codes, random.Next(5, 81)).Distinct().ToArray();
        var lines = random.Next(1, Math.Min(6, named.Length + 1));
        // Lines share some codes, so that their limits overlap.
        return new MatchingLicence($"L{index:000}", county, total, [.. Enumerable.Range(0, lines).Select(line => new LicenceLine($"T{line}", line % 2 == 0 ? "D10" : "R4",
            [.. named.Where((_, position) => position % lines == line || random.Next(6) == 0)], line == 0 ? null : total / lines))]);
    }
}
