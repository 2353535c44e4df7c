using Microsoft.VisualBasic.FileIO;

namespace WasteLoop.Kernel;

/// <summary>Reads the reference tables built into the assembly, and files of the same shape that an operator supplies.</summary>
/// <remarks>UTF-8, comma, one header row. A wrong table stops the start: it is a bug or a deployment fault, not a user's.</remarks>
internal static class EmbeddedCsv
{
    /// <summary>The rows of the built-in table, or of the file of that name in the directory when there is one.</summary>
    public static IReadOnlyList<CsvRow> Read(string name, string? overrideDirectory = null)
    {
        if (ReadOverride(name, overrideDirectory) is { } supplied)
        {
            return supplied;
        }

        using var stream = typeof(EmbeddedCsv).Assembly.GetManifestResourceStream(name)
            ?? throw new FileNotFoundException($"The table {name} is not built in.", name);
        return Rows(stream, name);
    }

    /// <summary>The rows of a supplied file; null when there is none.</summary>
    public static IReadOnlyList<CsvRow>? ReadOverride(string name, string? overrideDirectory)
    {
        if (overrideDirectory is null)
        {
            return null;
        }

        if (!Directory.Exists(overrideDirectory))
        {
            // A mistyped setting must not fall back to the built-in tables in silence.
            throw new DirectoryNotFoundException($"The directory of reference tables does not exist: {overrideDirectory}");
        }

        var path = Path.Combine(overrideDirectory, name);
        if (!File.Exists(path))
        {
            return null;
        }

        using var stream = File.OpenRead(path);
        return Rows(stream, path);
    }

    private static List<CsvRow> Rows(Stream stream, string name)
    {
        using var parser = new TextFieldParser(stream) { HasFieldsEnclosedInQuotes = true };
        parser.SetDelimiters(",");
        var header = parser.ReadFields() ?? throw new InvalidDataException($"{name} is empty.");
        var columns = header.Select((column, index) => (column, index)).ToDictionary(pair => pair.column, pair => pair.index);
        var rows = new List<CsvRow>();
        while (parser.ReadFields() is { } fields)
        {
            rows.Add(fields.Length == header.Length
                ? new CsvRow(name, columns, fields)
                : throw new InvalidDataException($"{name}, data row {rows.Count + 1}: {fields.Length} fields, {header.Length} expected."));
        }

        return rows;
    }
}
