using System.Globalization;
using WasteLoop.Kernel;

namespace WasteLoop.Chassis.Import;

/// <summary>One record of a file.</summary>
/// <param name="Number">The physical line on which it begins, from 1; the header is line 1.</param>
/// <param name="Broken">Why it cannot be cut into fields; null when it can.</param>
public sealed record CsvLine(int Number, IReadOnlyDictionary<string, int> Columns, string[] Fields, RuleViolationException? Broken)
{
    /// <summary>The text in a column.</summary>
    public string this[string column] => Fields[Columns[column]];

    /// <summary>The words of a column, split by semicolons.</summary>
    public string[] Words(string column) => this[column].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A mass in kilograms, as grams; null and a noted problem when it is none.</summary>
    public long? Kilograms(string column, Checks checks) => checks.Of<long?>(() => Mass.FromKilograms(Amount(column), column).Grams, null);

    /// <summary>An amount in tonnes, as grams; null and a noted problem when it is none.</summary>
    public long? Tonnes(string column, Checks checks) => checks.Of<long?>(() => Mass.FromTonnes(Amount(column), column).Grams, null);

    /// <summary>A day; null and a noted problem when it is none.</summary>
    public DateOnly? Date(string column, Checks checks) => checks.Of<DateOnly?>(() =>
        DateOnly.TryParseExact(this[column].Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
            : throw Unreadable("import.date", column, "应为日期，如 2026-06-30", "a date such as 2026-06-30"), null);

    /// <summary>true or false; false and a noted problem when it is neither.</summary>
    public bool Flag(string column, Checks checks) => checks.Of(() => this[column].Trim().ToLowerInvariant() switch
    {
        "true" => true,
        "false" => false,
        _ => throw Unreadable("import.flag", column, "应为 true 或 false", "true or false"),
    }, false);

    private decimal Amount(string column) => decimal.TryParse(this[column].Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number
        : throw Unreadable("import.number", column, "应为数字，如 3000 或 0.125", "a number such as 3000 or 0.125");

    private RuleViolationException Unreadable(string code, string column, string zh, string en) =>
        new(code, $"“{this[column].Trim()}”无法识别：{zh}。", $"'{this[column].Trim()}' cannot be read: it should be {en}.", column, kind: Refusal.Invalid);
}
