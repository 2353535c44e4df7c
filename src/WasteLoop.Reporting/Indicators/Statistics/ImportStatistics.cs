using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.Import;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Reporting.Indicators.Statistics;

/// <summary><c>POST /api/reporting/statistics/file</c>: takes in figures of other departments from a spreadsheet, a line a figure. Good lines go in, bad ones are listed with line, column and rule.</summary>
public static class ImportStatistics
{
    public const int LinesMax = 50_000;
    private const int ChunkLines = 500;

    /// <summary>The header.</summary>
    public static readonly IReadOnlyList<string> Columns = ["name", "region", "year", "value", "unit", "text", "dataset", "source", "source_date", "document", "reason"];

    public static async Task<Ok<ImportReport>> Handle(CsvBody body, HttpContext http, Caller caller, ReportingDb db, DatabaseEngine engine, TimeProvider clock, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var today = ChinaTime.DateOf(now);
        await engine.Hold(db, StatisticBook.Hold, cancellationToken);
        var (tally, book, seen) = (new ImportTally(Language.IsEnglish(http)), new StatisticBook(db, caller.Actor, now), new Dictionary<(string, string, int), int>());
        foreach (var chunk in CsvText.Read(body.Text, Columns, LinesMax).Chunk(ChunkLines))
        {
            var good = new List<(CsvLine Line, StatisticContent Said)>();
            foreach (var line in chunk)
                if (Judge(line, caller, today, seen, tally) is { } said) good.Add((line, said));
            await book.LookUp(good.ConvertAll(pair => pair.Said), cancellationToken);
            foreach (var (line, said) in good) TakeIn(book, line, said, tally);
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }
        return TypedResults.Ok(tally.Report());
    }

    private static StatisticContent? Judge(CsvLine line, Caller caller, DateOnly today, Dictionary<(string, string, int), int> seen, ImportTally tally)
    {
        if (line.Broken is not null)
        {
            tally.Refuse(line, [line.Broken]);
            return null;
        }
        var checks = Checks.Listing();
        var year = checks.Of(() => int.TryParse(line["year"].Trim(), CultureInfo.InvariantCulture, out var number) ? number
            : throw new RuleViolationException("import.number", $"“{line["year"].Trim()}”无法识别：应为年份，如 2026。", $"'{line["year"].Trim()}' cannot be read: it should be a year such as 2026.", "year", kind: Refusal.Invalid), today.Year);
        // A date that cannot be read is noted once.
        var date = line.Date("source_date", checks) ?? today;
        var said = StatisticContent.Check(checks, caller, today, line["name"], line["region"], year, line["value"], line["unit"], line["text"], line["dataset"], line["source"], date, line["document"], line["reason"]);
        if (said is null || checks.Problems.Count > 0)
        {
            tally.Refuse(line, checks.Problems);
            return null;
        }
        if (seen.TryAdd((said.Name.Name, said.Region.Value, said.Year), line.Number)) return said;
        tally.Refuse(line, [new RuleViolationException("import.duplicate", $"与第 {seen[(said.Name.Name, said.Region.Value, said.Year)]} 行重复。", $"The same figure stands on line {seen[(said.Name.Name, said.Region.Value, said.Year)]}.", "name")]);
        return null;
    }

    private static void TakeIn(StatisticBook book, CsvLine line, StatisticContent said, ImportTally tally)
    {
        try
        {
            tally.Count(book.Enter(said).Outcome);
        }
        catch (RuleViolationException problem)
        {
            tally.Refuse(line, [problem]);
        }
    }
}
