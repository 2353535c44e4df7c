using WasteLoop.Chassis.Import;

namespace WasteLoop.Reporting.Lists;

/// <summary>Reads the tables built into this service: UTF-8, one header row.</summary>
internal static class DataTable
{
    /// <exception cref="InvalidDataException">The table is not built in, or a line cannot be read: a bug.</exception>
    public static IReadOnlyList<CsvLine> Read(string name, params string[] columns)
    {
        using var stream = typeof(DataTable).Assembly.GetManifestResourceStream(name) ?? throw new InvalidDataException($"The table {name} is not built in.");
        using var reader = new StreamReader(stream);
        var lines = CsvText.Read(reader.ReadToEnd(), columns).ToList();
        return lines.Find(line => line.Broken is not null) is { } broken ? throw new InvalidDataException($"{name}, line {broken.Number}: {broken.Broken!.Message}") : lines;
    }
}
