using System.Text.Json.Nodes;
using WasteLoop.Host.Client;

namespace WasteLoop.Reporting.Tests.Indicators;

/// <summary>Enters statistics and reads figures as people do.</summary>
internal static class Some
{
    public const string Header = "name,region,year,value,unit,text,dataset,source,source_date,document,reason";

    public static object Statistic(string name, string region, int year, string value, string? unit, string? reason = null, string? text = null) =>
        new { name, region, year, value, unit, text, dataset = "统计年鉴", source = "统计局", sourceDate = "2026-11-01", document = "文件 1 号", reason };

    public static async Task<JsonNode> Evaluation(ApiClient api, string region, int year = 2026, string formula = "generated") =>
        (await api.Get($"/api/reporting/indicators/evaluation?region={region}&year={year}&formula={formula}")).Need();

    public static JsonNode Figure(JsonNode evaluation, int number) => evaluation["figures"]!.AsArray().Single(f => (int)f!["number"]! == number)!;

    public static decimal? Value(JsonNode evaluation, int number) => (decimal?)Figure(evaluation, number)["value"];
}
