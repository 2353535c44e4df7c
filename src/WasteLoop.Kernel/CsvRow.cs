using System.Globalization;

namespace WasteLoop.Kernel;

/// <summary>One row of a reference table, read by column name.</summary>
internal readonly struct CsvRow(string table, IReadOnlyDictionary<string, int> columns, string[] fields)
{
    /// <summary>The text of a column, empty when blank.</summary>
    /// <exception cref="InvalidDataException">The table has no such column.</exception>
    public string this[string column] => columns.TryGetValue(column, out var index)
        ? fields[index]
        : throw new InvalidDataException($"{table} has no column {column}.");

    /// <summary>The text of a column, null when blank.</summary>
    public string? Optional(string column) => this[column] is { Length: > 0 } text ? text : null;

    /// <summary>A date written yyyy-MM-dd.</summary>
    public DateOnly Date(string column) => DateOnly.ParseExact(this[column], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A date written yyyy-MM-dd, null when blank.</summary>
    public DateOnly? OptionalDate(string column) => Optional(column) is null ? null : Date(column);
}
