using Microsoft.EntityFrameworkCore;
using WasteLoop.Kernel;
using WasteLoop.Reporting.Replicas;

namespace WasteLoop.Reporting.Coverage;

/// <summary>Answers who counts in which coverage count of a year. Read once for a region and some years; then no query more.</summary>
internal sealed class CoverageBook
{
    private const string KeyTonnes = "class.key-tonnes";
    private const string SmallTonnes = "small-producer.tonnes-max";
    private const string Denominator = "coverage.small-firms";
    private const string OnlyJoined = "joined";
    private const string CollectionLicence = "collection";
    private const long GramsPerTonne = 1_000_000;
    private const int PartyLength = 18;

    private readonly Rulebook rulebook;
    private readonly Dictionary<string, string> names;
    private readonly Dictionary<string, string> regions;
    private readonly List<(string Party, string Name, string Region, DateOnly? Invited, DateOnly? Joined)> firms;
    private readonly ILookup<string, Arrangement> arrangements;
    private readonly Dictionary<(string Site, int Year, string What), SiteYear> years;
    private readonly ILookup<(string Party, int Year, string What), SiteYear> yearsOfParty;
    private readonly List<(string Site, string Region, int Year, long Grams)> plans;
    private readonly List<LicenceStep> steps;
    private readonly List<(string Site, string Region)> stores;
    private readonly Dictionary<(string Count, int Year), IReadOnlyList<CoverageRow>> kept = [];
    private readonly Dictionary<(string Count, int Year), Dictionary<string, decimal>> sums = [];

    private CoverageBook(Rulebook rulebook, Dictionary<string, RegisteredParty> parties, List<(string, string, string, DateOnly?, DateOnly?)> firms, ILookup<string, Arrangement> arrangements, List<SiteYear> years,
        List<(string, string, int, long)> plans, List<LicenceStep> steps, List<(string, string)> stores, IReadOnlyList<string> counties)
    {
        (this.rulebook, this.firms, this.arrangements, this.plans, this.steps, this.stores, Counties) = (rulebook, firms, arrangements, plans, steps, stores, counties);
        (names, regions) = (parties.Values.ToDictionary(p => p.Party, p => p.Name), parties.Values.ToDictionary(p => p.Party, p => p.Region));
        this.years = years.ToDictionary(y => (y.Site, y.Year, y.What));
        yearsOfParty = years.ToLookup(y => (y.Site[..PartyLength], y.Year, y.What));
    }

    private IReadOnlyList<string> Counties { get; }

    /// <summary>Reads what counts in the regions that begin with these digits in the years. A query a table.</summary>
    public static async Task<CoverageBook> Read(ReportingDb db, Rulebook rulebook, RegionCode region, IReadOnlyCollection<int> years, CancellationToken cancellationToken)
    {
        var prefix = Indicators.Statistics.FindStatistics.PrefixOf(region);
        var parties = await db.RegisteredParties.AsNoTracking().Where(p => p.Region.StartsWith(prefix) || db.LicenceSteps.Any(s => s.Holder == p.Party)).ToDictionaryAsync(p => p.Party, cancellationToken);
        var joined = await db.SmallFirms.AsNoTracking().Where(f => f.Region.StartsWith(prefix)).ToDictionaryAsync(f => f.Party, cancellationToken);
        var invited = (await db.SmallFirmInvitations.AsNoTracking().Where(i => !i.Withdrawn && i.Region.StartsWith(prefix)).ToListAsync(cancellationToken)).GroupBy(i => i.Party).ToDictionary(same => same.Key, same => same.MinBy(i => i.InvitedOn)!);
        var firms = joined.Keys.Union(invited.Keys).Select(party => (party, parties.GetValueOrDefault(party)?.Name ?? invited.GetValueOrDefault(party)?.Name ?? "", joined.GetValueOrDefault(party)?.Region ?? invited[party].Region,
            invited.GetValueOrDefault(party)?.InvitedOn, joined.GetValueOrDefault(party)?.JoinedOn)).ToList();
        var arrangements = await db.Arrangements.AsNoTracking().Where(a => db.SmallFirms.Any(f => f.Party == a.Firm && f.Region.StartsWith(prefix)) || db.SmallFirmInvitations.Any(i => i.Party == a.Firm && i.Region.StartsWith(prefix))).ToListAsync(cancellationToken);
        var ofYears = await db.SiteYears.AsNoTracking().Where(y => years.Contains(y.Year) && db.Sites.Any(s => s.Site == y.Site && s.Region.StartsWith(prefix))).ToListAsync(cancellationToken);
        var plans = await db.SitePlans.AsNoTracking().Where(p => years.Contains(p.Year)).Join(db.Sites.Where(s => s.Region.StartsWith(prefix)), p => p.Site, s => s.Site, (p, s) => new { p.Site, s.Region, p.Year, p.ProducedGrams }).ToListAsync(cancellationToken);
        var steps = await db.LicenceSteps.AsNoTracking().ToListAsync(cancellationToken);
        var stores = await db.Sites.Where(s => s.Region.StartsWith(prefix) && db.RegisteredFacilities.Any(f => f.Site == s.Site && f.Kind == RegisteredFacility.Storage)).Select(s => new { s.Site, s.Region }).ToListAsync(cancellationToken);
        return new CoverageBook(rulebook, parties, firms, arrangements.ToLookup(a => a.Firm), ofYears, plans.ConvertAll(p => (p.Site, p.Region, p.Year, p.ProducedGrams)),
            [.. steps.Where(s => parties.GetValueOrDefault(s.Holder)?.Region.StartsWith(prefix, StringComparison.Ordinal) == true)], stores.ConvertAll(s => (s.Site, s.Region)),
            [.. Indicators.Seen.Counties(region).Select(county => county.Value)]);
    }

    /// <summary>The rows of a count in a year, by id.</summary>
    public IReadOnlyList<CoverageRow> Rows(string count, int year)
    {
        if (kept.TryGetValue((count, year), out var rows)) return rows;
        return kept[(count, year)] = [.. Find(count, year).OrderBy(row => row.Id, StringComparer.Ordinal)];
    }

    /// <summary>The sum of a count in a region and year.</summary>
    public decimal Sum(string count, int year, RegionCode region)
    {
        if (!sums.TryGetValue((count, year), out var places))
        {
            sums[(count, year)] = places = [];
            foreach (var row in Rows(count, year).Where(row => RegionCode.TryParse(row.County, out _)))
                foreach (var place in new[] { row.County, row.County[..4] + "00", row.County[..2] + "0000" }.Distinct()) places[place] = places.GetValueOrDefault(place) + row.Value;
        }
        return places.GetValueOrDefault(region.Value);
    }

    private IEnumerable<CoverageRow> Find(string count, int year) => count switch
    {
        CoverageCount.SmallFirms => Small(year).Select(firm => new CoverageRow(firm.Party, firm.Name, firm.Region, 1, firm.Joined is null ? "受邀" : $"{firm.Joined:yyyy-MM-dd} 加入")),
        CoverageCount.SmallFirmsCovered => Small(year).Select(firm => (firm, Why: CoveredBy(firm.Party, year))).Where(pair => pair.Why is not null).Select(pair => new CoverageRow(pair.firm.Party, pair.firm.Name, pair.firm.Region, 1, pair.Why!)),
        CoverageCount.Counties => Counties.Select(county => new CoverageRow(county, NameOf(county), county, 1, "")),
        CoverageCount.CountiesWithPoint => Points(year).GroupBy(point => point.Region).Select(same => new CoverageRow(same.Key, NameOf(same.Key), same.Key, 1, string.Join('、', same.Select(point => point.Site).Order(StringComparer.Ordinal).Take(10)))),
        CoverageCount.KeyProducers => KeyProducers(year).Select(plan => new CoverageRow(plan.Site, Named(plan.Site), plan.Region, 1, $"计划产生 {plan.Grams / GramsPerTonne} t")),
        CoverageCount.KeyProducersNetworked => from plan in KeyProducers(year)
                                               let weighed = years.GetValueOrDefault((plan.Site, year, SiteYear.Weighed))
                                               where weighed is not null
                                               select new CoverageRow(plan.Site, Named(plan.Site), plan.Region, 1, $"联网称重 {weighed.Times} 次"),
        CoverageCount.Operators => Operators(year).Select(licence => new CoverageRow(licence.Holder, Named(licence.Holder), regions.GetValueOrDefault(licence.Holder, ""), 1, licence.Licence)),
        CoverageCount.OperatorsNetworked => from licence in Operators(year)
                                            let received = yearsOfParty[(licence.Holder, year, SiteYear.Received)].Sum(y => y.Times)
                                            where received > 0
                                            select new CoverageRow(licence.Holder, Named(licence.Holder), regions.GetValueOrDefault(licence.Holder, ""), 1, $"接收、处置记录 {received} 条"),
        CoverageCount.CapacityAdded => steps.Where(step => step.Year == year && step.AddedGrams > 0 && step.Kind != CollectionLicence)
            .Select(step => new CoverageRow($"{step.Licence}/{step.Sequence}", Named(step.Holder), regions.GetValueOrDefault(step.Holder, ""), (decimal)step.AddedGrams / GramsPerTonne, $"{step.Licence}：{step.Methods}")),
        _ => throw new InvalidOperationException($"No count {count}."),
    };

    private IEnumerable<(string Party, string Name, string Region, DateOnly? Invited, DateOnly? Joined)> Small(int year)
    {
        var last = new DateOnly(year, 12, 31);
        return firms.Where(firm => (firm.Joined <= last || (firm.Invited <= last && WordOf(firm.Region, last) != OnlyJoined)) && !IsLarge(firm.Party, firm.Region, year));
    }

    private string? WordOf(string region, DateOnly on) => rulebook.Find(Denominator, on, RegionCode.Parse(region))?.Value;

    private bool IsLarge(string party, string region, int year) => rulebook.Find(SmallTonnes, new DateOnly(year, 12, 31), RegionCode.Parse(region)) is { } bound
        && yearsOfParty[(party, year, SiteYear.Produced)].Sum(y => y.Grams) > bound.Decimal * GramsPerTonne;

    private string? CoveredBy(string party, int year)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        if (yearsOfParty[(party, year, SiteYear.Collected)].Sum(y => y.Times) is > 0 and var times) return $"收运、转移 {times} 次";
        return arrangements[party].Where(a => a.From <= last && (a.To is not { } to || to >= first)).OrderBy(a => a.Id, StringComparer.Ordinal).FirstOrDefault() is { } held ? $"长期约定 {held.Id}" : null;
    }

    private IEnumerable<(string Site, string Region)> Points(int year)
    {
        var collectors = steps.Where(step => step.Kind == CollectionLicence && Held(step, year)).Select(step => step.Holder).ToHashSet();
        return stores.Where(store => collectors.Contains(store.Site[..PartyLength]));
    }

    private IEnumerable<(string Site, string Region, int Year, long Grams)> KeyProducers(int year) =>
        plans.Where(plan => plan.Year == year && rulebook.Find(KeyTonnes, new DateOnly(year, 12, 31), RegionCode.Parse(plan.Region)) is { } bound && plan.Grams >= bound.Int * GramsPerTonne);

    private IEnumerable<LicenceStep> Operators(int year) => steps.Where(step => Held(step, year)).GroupBy(step => step.Holder).Select(same => same.MaxBy(step => step.Sequence)!);

    private static bool Held(LicenceStep step, int year) => step.ValidFrom.Year <= year && step.ValidTo.Year >= year;

    private string Named(string siteOrParty) => names.GetValueOrDefault(siteOrParty[..PartyLength], "");

    private static string NameOf(string county) => Regions.NameOf(RegionCode.Parse(county)) ?? "";
}
