using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;
using WasteLoop.Reporting.Aggregates;
using WasteLoop.Reporting.Indicators;

namespace WasteLoop.Reporting.Coverage;

/// <summary><c>GET /api/reporting/coverage-figures/rows?count=small-firms-covered&amp;region=&amp;year=</c>: the firms, counties or licences behind a count.</summary>
public static class FindCoverageRows
{
    public static async Task<Page<CoverageRow>> Handle(string count, string region, int year, PageRequest page, Caller caller, ReportingDb db, Rulebook rulebook, CancellationToken cancellationToken)
    {
        var (asked, of) = (Seen.Region(region, caller), Seen.Year(year));
        var name = AggregateFilter.Word(count, [.. CoverageCount.All.Select(known => known.Name)], "count");
        var rows = (await CoverageBook.Read(db, rulebook, asked, [of], cancellationToken)).Rows(name, of);
        return page.Cut([.. rows.Where(row => page.After is null || string.CompareOrdinal(row.Id, page.After) > 0).Take(page.Limit + 1)], row => row.Id);
    }
}
