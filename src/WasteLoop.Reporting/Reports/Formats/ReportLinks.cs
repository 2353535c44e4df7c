namespace WasteLoop.Reporting.Reports.Formats;

/// <summary>The pages of the browser application that show what the API lists at an address; src/web's document.ts says the same.</summary>
internal static class ReportLinks
{
    private const string Figure = "/api/reporting/indicators/evaluation?number=";

    private static readonly (string Api, string Page)[] Pages =
    [
        (ReportRow.Batches, "/d/figures/batches?"), ("/api/reporting/statistics?", "/d/indicators/statistics?"), ("/api/reporting/coverage-figures/rows?", "/d/indicators/coverage?"),
    ];

    /// <summary>The page behind a cell; null when it does not open. Documents of before hold the filter of the batches alone.</summary>
    public static string? Of(ReportRow row, ReportColumn column)
    {
        if (row.Opens is null || column.Opens is null) return null;
        var whole = column.Opens.Length == 0 ? row.Opens : $"{row.Opens}&{column.Opens}";
        if (!whole.StartsWith('/')) whole = ReportRow.Batches + whole;
        if (whole.StartsWith(Figure, StringComparison.Ordinal) && whole[Figure.Length..].Split('&', 2) is [var number, var query]) return $"/d/indicators/{number}?{query}";
        return Pages.Where(page => whole.StartsWith(page.Api, StringComparison.Ordinal)).Select(page => page.Page + whole[page.Api.Length..]).FirstOrDefault();
    }
}
