namespace WasteLoop.Reporting.Reports;

/// <summary>A column of a report's table.</summary>
/// <param name="Name">Its word in JSON and CSV.</param>
/// <param name="Type">text, kg, percent, number, or figure: a number that is n/a where there is none.</param>
/// <param name="Summed">Whether its sum stands below.</param>
/// <param name="Over">Of a share: the columns whose sum is divided.</param>
/// <param name="By">Of a share: the columns by whose sum is divided.</param>
/// <param name="Opens">What a cell of it asks beside what its row asks; null when it does not open.</param>
/// <param name="From">Of a difference: the column from which is taken.</param>
/// <param name="Less">Of a difference: the column that is taken away.</param>
/// <param name="Words">What its texts are called in the pages and the workbook; a text that is not in it stands as it is.</param>
internal sealed record ReportColumn(
    string Name, string Zh, string En, string Type, bool Summed = false, IReadOnlyList<string>? Over = null, IReadOnlyList<string>? By = null, string? Opens = null, string? From = null, string? Less = null,
    IReadOnlyDictionary<string, ReportWord>? Words = null)
{
    public const string TextType = "text";
    public const string KgType = "kg";
    public const string PercentType = "percent";
    public const string NumberType = "number";
    public const string FigureType = "figure";

    /// <summary>What stands where a share or a figure has no value.</summary>
    public const string NotApplicable = "n/a";

    /// <summary>Whether nothing is shown as n/a.</summary>
    public bool MayBeNotApplicable => Type is PercentType or FigureType;

    public static ReportColumn Text(string name, string zh, string en, IReadOnlyDictionary<string, ReportWord>? words = null) => new(name, zh, en, TextType, Words: words);

    /// <summary>Kilograms, with their sum below.</summary>
    public static ReportColumn Kg(string name, string zh, string en, string? opens = null) => new(name, zh, en, KgType, Summed: true, Opens: opens);

    /// <summary>Kilograms whose sum would say nothing.</summary>
    public static ReportColumn Mass(string name, string zh, string en, string? opens = null) => new(name, zh, en, KgType, Opens: opens);

    /// <summary>A number, up to six decimals; nothing where there is none.</summary>
    public static ReportColumn Number(string name, string zh, string en) => new(name, zh, en, NumberType);

    /// <summary>A number that is n/a where there is none.</summary>
    public static ReportColumn Figure(string name, string zh, string en, string? opens = null) => new(name, zh, en, FigureType, Opens: opens);

    /// <summary>Percent of columns over columns, worked out by the table itself.</summary>
    public static ReportColumn Share(string name, string zh, string en, IReadOnlyList<string> over, IReadOnlyList<string> by) => new(name, zh, en, PercentType, Over: over, By: by);

    /// <summary>One column less another, worked out by the table itself; nothing where either is nothing.</summary>
    public static ReportColumn Difference(string name, string zh, string en, string type, string from, string less) => new(name, zh, en, type, From: from, Less: less);

    /// <summary>A text as it is shown.</summary>
    public string? Word(string? text, bool english) => text is not null && Words?.GetValueOrDefault(text) is { } word ? english ? word.En : word.Zh : text;
}

/// <summary>What a text of a column is called.</summary>
internal sealed record ReportWord(string Zh, string En);
