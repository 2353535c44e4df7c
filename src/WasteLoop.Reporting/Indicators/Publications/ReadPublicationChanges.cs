using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.People;
using WasteLoop.Contracts.Reporting;
using WasteLoop.Kernel;
using WasteLoop.Reporting.Figures;
using WasteLoop.Reporting.Indicators.Definitions;
using WasteLoop.Reporting.Indicators.Evaluation;
using WasteLoop.Reporting.Indicators.Statistics;

namespace WasteLoop.Reporting.Indicators.Publications;

/// <summary><c>GET /api/reporting/indicators/publications/{id}/changes</c>: which published figures are others today, by which terms, and what changed those: facts of the books, revised statistics, or the register.</summary>
public static class ReadPublicationChanges
{
    /// <summary>So many facts are listed for a publication; the rest is read at the address that each term opens.</summary>
    public const int FactsMax = 200;

    /// <param name="Facts">What the journals told since, that counts in the term.</param>
    /// <param name="FactsMore">Whether there are more than are listed.</param>
    /// <param name="Revisions">Statistics that were entered or revised since, with their reasons.</param>
    /// <param name="Other">What explains the rest: register (firms, licences or a site's county), or empty.</param>
    public sealed record TermChange(string Term, string NameZh, string NameEn, int Year, decimal? Then, decimal? Now, string Unit, string Opens, IReadOnlyList<ChangedBy> Facts, bool FactsMore, IReadOnlyList<StatisticView> Revisions, string Other);

    /// <param name="Why">weighed, corrected, withdrawn, accepted, treated …</param>
    public sealed record ChangedBy(string Id, string Label, decimal MassKg, string Month, string County, string Link, string Why, string Document, DateTimeOffset At, DateTimeOffset RecordedAt);

    public sealed record FigureChange(int Number, string NameZh, string NameEn, decimal? Then, decimal? Now, decimal? Change, string Unit, IReadOnlyList<TermChange> Terms);

    public sealed record Changes(PublicationView Publication, IReadOnlyList<FigureChange> Figures);

    private sealed record Since(string Year, string Stream, string Link, ChangedBy Shown);

    public static async Task<Changes> Handle(string id, Caller caller, ReportingDb db, Rulebook rulebook, CancellationToken cancellationToken)
    {
        var publication = await FindPublications.Need(id, caller, db, cancellationToken);
        var region = RegionCode.Parse(publication.Region);
        var evaluator = await Gathering.Read(db, rulebook, region, publication.Year, publication.Formula, FigureList.All, cancellationToken);
        var changed = publication.Figures.Select(then => (Then: then, Now: evaluator.Of(FigureList.Need(then.Number), region))).Where(pair => Differ(pair.Then, pair.Now)).ToList();
        var (facts, more) = changed.Count == 0 ? ([], false) : await FactsSince(db, publication, region, cancellationToken);
        var revisions = changed.Count == 0 ? [] : await RevisionsSince(db, publication, region, cancellationToken);
        return new Changes(PublicationView.Of(publication), [.. changed.Select(pair => Show(pair.Then, pair.Now, facts, more, revisions))]);
    }

    private static bool Differ(PublishedFigure then, FigureEvaluation now) =>
        then.Value != now.Value || (now.Formula?.Terms ?? []).Any(term => then.Terms.FirstOrDefault(t => t.Term == term.Term && t.Year == term.Year) is not { } published || published.Value != term.Value);

    private static FigureChange Show(PublishedFigure then, FigureEvaluation now, List<Since> facts, bool more, List<Statistic> revisions) => new(
        then.Number, now.NameZh, now.NameEn, then.Value, now.Value, now.Value - then.Value, now.Unit,
        [
            .. from term in now.Formula?.Terms ?? []
               let published = then.Terms.FirstOrDefault(t => t.Term == term.Term && t.Year == term.Year)
               where published is null || published.Value != term.Value
               select Explain(term, published, facts, more, revisions),
        ]);

    private static TermChange Explain(TermView term, PublishedTerm? published, List<Since> facts, bool more, List<Statistic> revisions)
    {
        var books = term.From == Quantity.Books ? Term.Parse(term.Term.Split('@')[0]) : null;
        var year = term.Year.ToString("0000");
        List<ChangedBy> counted = books is null ? [] : [.. facts.Where(f => f.Year == year && f.Stream == books.Stream && (books.Name == Term.EarlierStockUsed ? f.Link == Link.Utilised && OfEarlierYear(f) : books.Links.Contains(f.Link))).Select(f => f.Shown)];
        List<StatisticView> revised = term.Statistic is null ? [] : [.. revisions.Where(s => s.Name == term.Statistic && s.Year == term.Year).Select(StatisticView.Of)];
        var explained = books is not null && !more && (term.Value - published?.Value) * 1000 == counted.Sum(fact => fact.MassKg);
        return new TermChange(term.Term, term.NameZh, term.NameEn, term.Year, published?.Value, term.Value, term.Unit, term.Opens, counted, more && books is not null, revised, explained || revised.Count > 0 || more ? "" : "register");
    }

    private static bool OfEarlierYear(Since fact) => LabelCode.TryParse(fact.Shown.Label, out var label) && label.Date.Year < int.Parse(fact.Year);

    private static async Task<(List<Since> Facts, bool More)> FactsSince(ReportingDb db, Publication publication, RegionCode region, CancellationToken cancellationToken)
    {
        var prefix = FindStatistics.PrefixOf(region);
        var cells = db.Cells.Where(c => c.Level == Level.Full.Name && c.County.StartsWith(prefix));
        var facts = db.Facts.AsNoTracking().Where(_ => false);
        string[] known = [.. publication.Positions.Select(position => position.Source)];
        facts = facts.Concat(db.Facts.AsNoTracking().Where(f => !known.Contains(f.Source)));
        foreach (var position in publication.Positions) facts = facts.Concat(db.Facts.AsNoTracking().Where(f => f.Source == position.Source && f.Sequence > position.Sequence));
        var found = await facts.Join(cells, f => f.Cell, c => c.Key, (f, c) => new { Fact = f, c.Month, c.County, c.Stream, c.Link })
            .OrderBy(row => row.Fact.Source).ThenBy(row => row.Fact.Sequence).ThenBy(row => row.Fact.Index).Take(FactsMax + 1).ToListAsync(cancellationToken);
        return ([.. found.Take(FactsMax).Select(row => new Since(row.Month[..4], row.Stream, row.Link, new ChangedBy($"{row.Fact.Source}/{row.Fact.Sequence}/{row.Fact.Index}", row.Fact.Batch, Kg.Of(row.Fact.Grams), row.Month, row.County,
            row.Link, row.Fact.Why, row.Fact.Document, row.Fact.At, row.Fact.RecordedAt)))], found.Count > FactsMax);
    }

    private static Task<List<Statistic>> RevisionsSince(ReportingDb db, Publication publication, RegionCode region, CancellationToken cancellationToken)
    {
        var prefix = FindStatistics.PrefixOf(region);
        return db.Statistics.AsNoTracking().Where(s => s.Region.StartsWith(prefix) && s.EnteredAt > publication.PublishedAt).OrderBy(s => s.Name).ThenBy(s => s.Region).ThenBy(s => s.Year).ThenBy(s => s.Revision)
            .Take(FactsMax).ToListAsync(cancellationToken);
    }
}
