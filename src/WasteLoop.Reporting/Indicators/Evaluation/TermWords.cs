using WasteLoop.Reporting.Coverage;
using WasteLoop.Reporting.Figures;
using WasteLoop.Reporting.Indicators.Definitions;
using WasteLoop.Reporting.Indicators.Statistics;

namespace WasteLoop.Reporting.Indicators.Evaluation;

/// <summary>A term in words.</summary>
internal static class TermWords
{
    private static readonly Dictionary<string, (string Zh, string En)> OfLink = new()
    {
        [Link.Produced] = ("产生量", "produced"),
        [Link.Stored] = ("贮存净增量", "net change of stores"),
        [Link.Utilised] = ("利用量", "utilised"),
        [Link.Disposed] = ("处置量（不含填埋）", "disposed of other than by landfill"),
        [Link.Landfilled] = ("填埋量", "landfilled"),
        [Term.EarlierStockUsed] = ("利用往年贮存量", "used of earlier years' stock"),
    };

    public static string Zh(Term term, StatisticName? statistic) => statistic?.NameZh ?? (term.Source == TermSource.Coverage ? CoverageCount.Of(term.Name).NameZh
        : "工业危险废物" + string.Join("＋", term.Links.Select(link => OfLink[link].Zh)));

    public static string En(Term term, StatisticName? statistic) => statistic?.NameEn ?? (term.Source == TermSource.Coverage ? CoverageCount.Of(term.Name).NameEn
        : "industrial hazardous waste: " + string.Join(" + ", term.Links.Select(link => OfLink[link].En)));
}
