using WasteLoop.Reporting.Figures;

namespace WasteLoop.Reporting.Reports.Kinds;

/// <summary>The links of the chain as columns.</summary>
internal static class Links
{
    private static readonly Dictionary<string, (string Zh, string En)> Words = new()
    {
        [Link.Produced] = ("产生", "Produced"),
        [Link.Stored] = ("贮存净增", "Stored, net"),
        [Link.Transferred] = ("省内转移", "Transferred within the province"),
        [Link.Exported] = ("转移出省", "Exported from the province"),
        [Link.Received] = ("接收", "Received"),
        [Link.Utilised] = ("利用", "Utilised"),
        [Link.Disposed] = ("处置", "Disposed of"),
        [Link.Landfilled] = ("填埋", "Landfilled"),
    };

    /// <summary>The words of a link.</summary>
    public static (string Zh, string En) WordsOf(string link) => Words[link];

    /// <summary>A column for each link in kilograms; a cell of it opens to its batches.</summary>
    public static IEnumerable<ReportColumn> Columns(IEnumerable<string> links) =>
        links.Select(link => ReportColumn.Kg(link, Words[link].Zh + "（kg）", Words[link].En + " (kg)", opens: "link=" + link));
}
