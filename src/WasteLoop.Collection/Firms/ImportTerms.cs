using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.Import;
using WasteLoop.Chassis.People;
using WasteLoop.Contracts.Collection;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Firms;

/// <summary>Takes in a collector's terms from a spreadsheet, a line a price. Lines of one number are one contract or offer, and go in together or not at all.</summary>
public static class ImportTerms
{
    public const int LinesMax = 20_000;
    private const int ChunkTerms = 200;
    private static readonly string[] Columns = ["number", "firm", "county", "valid_from", "valid_to", "waste_code", "from_kg", "fen_per_kg"];

    /// <summary>One line, read.</summary>
    private sealed record Row(CsvLine Line, string Number, string? Firm, string? County, DateOnly? From, DateOnly? To, TermsPrice Price, IReadOnlyList<RuleViolationException> Problems);

    public static async Task<Ok<ImportReport>> Handle(
        CsvBody body, HttpContext http, Caller caller, CollectionDb db, DatabaseEngine engine, WasteCatalogue catalogue, TimeProvider clock, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await engine.Hold(db, "terms/" + caller.ActingParty, cancellationToken);
        var tally = new ImportTally(Language.IsEnglish(http));
        var book = new TermsBook(db, caller.ActingParty, caller.Actor, now);
        var rows = new List<Row>();
        foreach (var line in CsvText.Read(body.Text, Columns, LinesMax))
            if (line.Broken is null) rows.Add(Read(line, catalogue, ChinaTime.DateOf(now)));
            else tally.Refuse(line, [line.Broken]);
        foreach (var chunk in rows.GroupBy(row => row.Number).Chunk(ChunkTerms))
        {
            var whole = new List<(List<Row> Rows, TermsContent Said)>();
            foreach (var group in chunk)
                if (Judge([.. group], tally) is { } said) whole.Add(([.. group], said));
            await book.LookUp(whole.ConvertAll(pair => pair.Said), cancellationToken);
            foreach (var (lines, said) in whole) TakeIn(book, lines, said, tally);
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }
        return TypedResults.Ok(tally.Report());
    }

    private static Row Read(CsvLine line, WasteCatalogue catalogue, DateOnly today)
    {
        var checks = Checks.Listing();
        var (firm, county) = TermsContent.CheckSide(checks, line["firm"], line["county"]);
        var (from, to) = (line.Date("valid_from", checks), line.Date("valid_to", checks));
        checks.Of(() => TermsContent.CheckPeriod(from, to), true);
        var (fromKg, fen) = (line.Kilograms("from_kg", checks), checks.Of(() => Fen(line), 0));
        var price = checks.Of(() => TermsContent.CheckPrice(catalogue, today, line["waste_code"], (fromKg ?? 0) / 1000m, fen), new TermsPrice("", 0, 0));
        return new Row(line, checks.Of(() => TermsContent.CheckNumber(line["number"])), firm, county, from, to, price, checks.Problems);
    }

    /// <summary>What the lines of a number say together; null when one of them is wrong, which is told.</summary>
    private static TermsContent? Judge(List<Row> rows, ImportTally tally)
    {
        var first = rows[0];
        var differing = rows.Find(row => row.Problems.Count == 0 && (row.Firm, row.County, row.From, row.To) != (first.Firm, first.County, first.From, first.To));
        if (differing is null && rows.TrueForAll(row => row.Problems.Count == 0))
        {
            try
            {
                return new TermsContent(first.Number, first.Firm, first.County, first.From!.Value, first.To!.Value, TermsContent.Order(rows.ConvertAll(row => row.Price)));
            }
            catch (RuleViolationException problem)
            {
                foreach (var row in rows) tally.Refuse(row.Line, [problem]);
                return null;
            }
        }
        foreach (var row in rows)
            tally.Refuse(row.Line, row.Problems.Count > 0 ? row.Problems : [row == differing
                ? new RuleViolationException("terms.differ", $"与第 {first.Line.Number} 行同一编号，但单位、区县或有效期不同。", $"The same number as on line {first.Line.Number}, but another firm, county or period.", "number")
                : new RuleViolationException("terms.incomplete", "同一编号的其他行有错误，整份未录入。", "Another line of the same number is wrong; none of it went in.", "number")]);
        return null;
    }

    private static void TakeIn(TermsBook book, List<Row> rows, TermsContent said, ImportTally tally)
    {
        try
        {
            var (outcome, _) = book.Enter(said);
            foreach (var _ in rows) tally.Count(outcome);
        }
        catch (RuleViolationException problem)
        {
            foreach (var row in rows) tally.Refuse(row.Line, [problem]);
        }
    }

    private static long Fen(CsvLine line) => long.TryParse(line["fen_per_kg"].Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var fen) ? fen
        : throw new RuleViolationException("import.number", $"“{line["fen_per_kg"].Trim()}”无法识别：应为整数分，如 150 或 -20。", $"'{line["fen_per_kg"].Trim()}' cannot be read: it should be whole fen such as 150 or -20.", "fenPerKg", kind: Refusal.Invalid);
}
