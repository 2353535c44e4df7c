namespace WasteLoop.Reporting.Reports;

/// <summary>A column of a report's table.</summary>
/// <param name="Name">Its word in JSON and CSV.</param>
/// <param name="Type">text, kg, percent or number.</param>
/// <param name="Summed">Whether its sum stands below.</param>
/// <param name="Over">Of a share: the columns whose sum is divided.</param>
/// <param name="By">Of a share: the columns by whose sum is divided.</param>
/// <param name="Opens">What a cell of it asks of /aggregates/batches beside what its row asks; null when it does not open.</param>
internal sealed record ReportColumn(string Name, string Zh, string En, string Type, bool Summed = false, IReadOnlyList<string>? Over = null, IReadOnlyList<string>? By = null, string? Opens = null)
{
    public const string TextType = "text";
    public const string KgType = "kg";
    public const string PercentType = "percent";
    public const string NumberType = "number";

    public static ReportColumn Text(string name, string zh, string en) => new(name, zh, en, TextType);

    /// <summary>Kilograms, with their sum below.</summary>
    public static ReportColumn Kg(string name, string zh, string en, string? opens = null) => new(name, zh, en, KgType, Summed: true, Opens: opens);

    /// <summary>Percent of columns over columns, worked out by the table itself.</summary>
    public static ReportColumn Share(string name, string zh, string en, IReadOnlyList<string> over, IReadOnlyList<string> by) => new(name, zh, en, PercentType, Over: over, By: by);
}
