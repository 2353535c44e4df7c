using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Reporting.Indicators.Statistics;

/// <summary>The figures of other departments that were entered, each with its source, and the names that formulas ask for.</summary>
public static class FindStatistics
{
    private const char Between = '|';

    /// <param name="region">A region with all in it; a bureau's own when not said.</param>
    /// <param name="history">Whether superseded revisions are listed too.</param>
    public static async Task<Page<StatisticView>> List(PageRequest page, Caller caller, ReportingDb db, CancellationToken cancellationToken, string? region = null, int? year = null, string? name = null, bool history = false)
    {
        var rows = db.Statistics.AsNoTracking();
        var within = region is not null ? PrefixOf(Seen.Region(region, caller)) : caller.SeesAll ? "" : caller.RegionPrefix;
        if (within is null) return new Page<StatisticView>([], null);
        rows = rows.Where(s => s.Region.StartsWith(within));
        if (year is { } of) rows = rows.Where(s => s.Year == of);
        if (name is not null)
        {
            var named = StatisticNames.Need(name).Name;
            rows = rows.Where(s => s.Name == named);
        }
        if (!history) rows = rows.Where(s => s.Current);
        if (page.After is { } after)
        {
            var (afterName, afterRegion, afterYear, afterRevision) = KeyOf(after);
            rows = rows.Where(s => string.Compare(s.Name, afterName) > 0 || (s.Name == afterName && (string.Compare(s.Region, afterRegion) > 0
                || (s.Region == afterRegion && (s.Year > afterYear || (s.Year == afterYear && s.Revision > afterRevision))))));
        }
        var found = await rows.OrderBy(s => s.Name).ThenBy(s => s.Region).ThenBy(s => s.Year).ThenBy(s => s.Revision).Take(page.Limit + 1).ToListAsync(cancellationToken);
        return page.Cut(found.ConvertAll(StatisticView.Of), s => string.Join(Between, s.Name, s.Region, s.Year.ToString(CultureInfo.InvariantCulture), s.Revision.ToString(CultureInfo.InvariantCulture)));
    }

    public static Page<StatisticName> Names(PageRequest page)
    {
        var all = page.After is null ? StatisticNames.All : StatisticNames.All.SkipWhile(name => name.Name != page.After).Skip(1);
        return page.Cut([.. all.Take(page.Limit + 1)], name => name.Name);
    }

    /// <summary>The digits that all regions in one share.</summary>
    internal static string PrefixOf(RegionCode region) => region.Level switch { RegionLevel.Province => region.Province, RegionLevel.Prefecture => region.Prefecture, RegionLevel.County => region.Value };

    private static (string Name, string Region, int Year, int Revision) KeyOf(string cursor) =>
        cursor.Split(Between) is [var name, var region, var year, var revision] && int.TryParse(year, CultureInfo.InvariantCulture, out var yearNumber) && int.TryParse(revision, CultureInfo.InvariantCulture, out var revisionNumber)
            ? (name, region, yearNumber, revisionNumber)
            : throw new RuleViolationException("page.cursor", "cursor 无法识别，请使用上一页返回的 next。", "The cursor is not one that a page gave as next.", "cursor", kind: Refusal.Invalid);
}
