using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Contracts.Reporting;
using WasteLoop.Kernel;
using WasteLoop.Reporting.Indicators.Definitions;
using WasteLoop.Reporting.Indicators.Evaluation;

namespace WasteLoop.Reporting.Indicators.Publications;

/// <summary><c>POST /api/reporting/indicators/publications</c>: freezes the figures of a region and year, with their terms and how far each journal had been counted.</summary>
public static class Publish
{
    internal const string Counted = "reporting.cells";

    /// <param name="Formula">generated, handled or with-stock; the rulebook's when not said.</param>
    /// <param name="Note">What it is for.</param>
    /// <param name="Reason">Why a region's year that was published is published again.</param>
    [Example("""{"region":"330100","year":2026,"formula":"generated","note":"2026 年度信息公告"}""")]
    public sealed record Request(string Region, int Year, string Note, string? Formula = null, string? Reason = null);

    public static async Task<Created<PublicationView>> Handle(Request request, Caller caller, ReportingDb db, DatabaseEngine engine, Rulebook rulebook, TimeProvider clock, CancellationToken cancellationToken)
    {
        var (region, year) = (Seen.Writable(request.Region, caller), Seen.Year(request.Year));
        var (note, reason) = (Texts.Required(request.Note, Publication.TextLengthMax, "note"), Texts.Optional(request.Reason, Publication.TextLengthMax, "reason"));
        await engine.Hold(db, $"reporting/publication/{region}/{year}", cancellationToken);
        var before = await db.Publications.AsNoTracking().Where(p => p.Region == region.Value && p.Year == year).OrderByDescending(p => p.Id).Select(p => new { p.PublishedAt }).FirstOrDefaultAsync(cancellationToken);
        if (before is not null && reason is null)
            throw new RuleViolationException("publications.reason", $"{Regions.NameOf(region)} {year} 年的指标已于 {ChinaTime.DateOf(before.PublishedAt):yyyy-MM-dd} 发布；再次发布须写明原因。",
                $"The figures of {region} in {year} were published on {ChinaTime.DateOf(before.PublishedAt):yyyy-MM-dd}; publishing them again needs a reason.", "reason",
                nextZh: "请填写再次发布的原因；已发布的版本会保留。", nextEn: "Say why; what was published stays on record.");

        var evaluator = await Gathering.Read(db, rulebook, region, year, request.Formula, FigureList.All, cancellationToken);
        var now = clock.GetUtcNow();
        var positions = await db.Checkpoints.AsNoTracking().Where(c => c.Subscription == Counted).OrderBy(c => c.Source).Select(c => new PublishedPosition(c.Source, c.Sequence)).ToArrayAsync(cancellationToken);
        PublishedFigure[] figures = [.. FigureList.All.Select(figure => Freeze(evaluator.Of(figure, region)))];
        var told = new IndicatorsPublished(Guid.CreateVersion7(now).ToString("N"), region.Value, year, evaluator.Formula, IndicatorList.Edition, positions, figures, note, before is null ? null : reason);
        var publication = db.Publications.Add(new Publication
        {
            Id = told.Publication,
            Region = told.Region,
            Year = year,
            Formula = told.Formula,
            Note = note,
            Reason = told.Reason,
            PublishedBy = caller.UserId,
            PublishedAt = now,
            PositionsJson = JsonSerializer.Serialize(positions),
            FiguresJson = JsonSerializer.Serialize(figures),
        }).Entity;
        await db.Commit(told, now, caller);
        return TypedResults.Created("/api/reporting/indicators/publications/" + publication.Id, PublicationView.Of(publication));
    }

    internal static PublishedFigure Freeze(FigureEvaluation figure) => new(figure.Number, figure.Value, figure.Unit, figure.Formula?.Name ?? "",
        [.. (figure.Formula?.Terms ?? []).Select(term => new PublishedTerm(term.Term, term.Year, term.Value, term.Unit))]);
}
