using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Contracts.Reporting;
using WasteLoop.Kernel;
using WasteLoop.Reporting.Indicators.Definitions;
using WasteLoop.Reporting.Indicators.Statistics;

namespace WasteLoop.Reporting.Indicators.Publications;

/// <summary>A publication without its figures.</summary>
public sealed record PublicationView(string Publication, string Region, string? RegionName, int Year, string Formula, string Note, string? Reason, string PublishedBy, DateTimeOffset PublishedAt)
{
    internal static PublicationView Of(Publication p) => new(p.Id, p.Region, Regions.NameOf(RegionCode.Parse(p.Region)), p.Year, p.Formula, p.Note, p.Reason, p.PublishedBy, p.PublishedAt);
}

/// <summary>What was published, the newest first, and one publication as it was.</summary>
public static class FindPublications
{
    /// <param name="Positions">How far each journal had been counted.</param>
    public sealed record Whole(PublicationView Publication, IReadOnlyList<PublishedPosition> Positions, IReadOnlyList<Published> Figures);

    public sealed record Published(int Number, string NameZh, string NameEn, decimal? Value, string Unit, string Formula, IReadOnlyList<PublishedTerm> Terms);

    public static async Task<Page<PublicationView>> List(PageRequest page, Caller caller, ReportingDb db, CancellationToken cancellationToken, string? region = null, int? year = null)
    {
        var within = region is not null ? FindStatistics.PrefixOf(Seen.Region(region, caller)) : caller.SeesAll ? "" : caller.RegionPrefix;
        if (within is null) return new Page<PublicationView>([], null);
        var found = db.Publications.AsNoTracking().Where(p => p.Region.StartsWith(within));
        if (year is { } of) found = found.Where(p => p.Year == of);
        if (page.After is { } after) found = found.Where(p => string.Compare(p.Id, after) < 0);
        var rows = await found.OrderByDescending(p => p.Id).Take(page.Limit + 1).ToListAsync(cancellationToken);
        return page.Cut(rows.ConvertAll(PublicationView.Of), view => view.Publication);
    }

    public static async Task<Whole> Get(string id, Caller caller, ReportingDb db, CancellationToken cancellationToken)
    {
        var publication = await Need(id, caller, db, cancellationToken);
        return new Whole(PublicationView.Of(publication), publication.Positions,
            [.. publication.Figures.Select(f => new Published(f.Number, FigureList.Need(f.Number).NameZh, FigureList.Need(f.Number).NameEn, f.Value, f.Unit, f.Formula, f.Terms))]);
    }

    /// <exception cref="RuleViolationException">publications.not-found (404).</exception>
    internal static async Task<Publication> Need(string id, Caller caller, ReportingDb db, CancellationToken cancellationToken)
    {
        var publication = await db.Publications.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancellationToken);
        return publication is not null && (caller.SeesAll || caller.SeesRegion([publication.Region])) ? publication
            : throw new RuleViolationException("publications.not-found", $"没有编号为 {id} 的发布记录，或不在您的查看范围。", $"There is no publication {id}, or it is not yours to see.", "id", kind: Refusal.NotFound);
    }
}
