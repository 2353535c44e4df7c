using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using WasteLoop.Kernel;

namespace WasteLoop.Chassis.Import;

/// <summary>Cuts a text into lines of known columns, and writes them: RFC 4180, comma, line feed, quotes only where needed.</summary>
/// <remarks>
/// A value that a spreadsheet could take for a formula (it begins with = + - @ or a tab) is quoted. That marks it, but Excel opens quoted
/// formulas too; changing the value would break the round trip. Files from here are opened in a spreadsheet by "import as text".
/// </remarks>
public static class CsvText
{
    public const int LinesMax = 200_000;
    private const int FieldLengthMax = 20_000;
    private static readonly char[] FormulaStarts = ['=', '+', '-', '@', '\t'];

    /// <summary>The records of a file, one by one.</summary>
    /// <exception cref="RuleViolationException">import.empty, import.header, import.quotes, import.too-many-lines: nothing can be made of the file.</exception>
    public static IEnumerable<CsvLine> Read(string text, IReadOnlyList<string> columns, int linesMax = LinesMax)
    {
        var badQuotes = false;
        using var reader = new StringReader(text);
        using var parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            IgnoreBlankLines = false,
            MaxFieldSize = FieldLengthMax,
            BadDataFound = _ => badQuotes = true,
        });
        if (!Next(parser)) throw new RuleViolationException("import.empty", "文件是空的。", "The file is empty.", kind: Refusal.Invalid);
        var places = PlacesOf(parser.Record!, columns);
        var last = parser.RawRow;
        while (Next(parser))
        {
            var number = last + 1;
            last = parser.RawRow;
            if (parser.Row > linesMax + 1) throw new RuleViolationException("import.too-many-lines", $"文件超过 {linesMax} 行，请分成几个文件。", $"The file has more than {linesMax} lines; split it.", kind: Refusal.Invalid);
            badQuotes = false;
            var fields = parser.Record!;
            if (fields is [""]) continue;
            yield return new CsvLine(number, places, fields, badQuotes ? BadQuotes(number) : fields.Length != columns.Count ? WrongCount(fields.Length, columns.Count) : null);
        }
    }

    /// <summary>The file with its header.</summary>
    public static string Write(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        using var text = new StringWriter();
        using (var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n", ShouldQuote = quote => NeedsQuotes(quote.Field) }))
        {
            foreach (var row in rows.Prepend(columns))
            {
                foreach (var field in row) csv.WriteField(field);
                csv.NextRecord();
            }
        }
        return text.ToString();
    }

    private static bool NeedsQuotes(string? field) => field is { Length: > 0 }
        && (field.AsSpan().IndexOfAny(",\"\r\n") >= 0 || field[0] == ' ' || field[^1] == ' ' || FormulaStarts.Contains(field[0]));

    private static bool Next(CsvParser parser)
    {
        try
        {
            return parser.Read();
        }
        catch (MaxFieldSizeException)
        {
            throw BadQuotes(parser.RawRow + 1);
        }
    }

    private static Dictionary<string, int> PlacesOf(string[] header, IReadOnlyList<string> columns)
    {
        var names = header.Select(name => name.Trim()).ToList();
        var unknown = names.Except(columns).ToList();
        var missing = columns.Except(names).ToList();
        var twice = names.GroupBy(name => name).Where(same => same.Count() > 1).Select(same => same.Key).ToList();
        if (unknown.Count + missing.Count + twice.Count > 0)
            throw new RuleViolationException("import.header",
                $"表头不符。应为：{string.Join(',', columns)}。{Named("多出", unknown)}{Named("缺少", missing)}{Named("重复", twice)}",
                $"The header is wrong. It should be: {string.Join(',', columns)}. {Named("Unknown:", unknown)}{Named("Missing:", missing)}{Named("Twice:", twice)}".TrimEnd(),
                nextZh: "请使用导出的文件作为模板。", nextEn: "Take an exported file as the pattern.", kind: Refusal.Invalid);
        return names.Select((name, place) => (name, place)).ToDictionary(pair => pair.name, pair => pair.place);

        static string Named(string what, List<string> which) => which.Count == 0 ? "" : $"{what} {string.Join(", ", which.Take(10).Select(name => name.Length > 50 ? name[..50] : name))}. ";
    }

    private static RuleViolationException BadQuotes(int line) => new("import.quotes", $"第 {line} 行的引号不成对，或有内容过长。", $"The quotes on line {line} do not match, or a field is too long.", kind: Refusal.Invalid);

    private static RuleViolationException WrongCount(int was, int should) => new("import.columns", $"这一行有 {was} 列，应为 {should} 列。", $"The line has {was} fields instead of {should}.", kind: Refusal.Invalid);
}
