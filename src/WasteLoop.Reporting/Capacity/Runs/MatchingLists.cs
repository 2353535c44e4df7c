using System.Text.Json;

namespace WasteLoop.Reporting.Capacity.Runs;

/// <summary>The lists of a matching.</summary>
internal static class MatchingLists
{
    public const string Gaps = "gaps";
    public const string Surplus = "surplus";
    public const string Flows = "flows";
    public const string CityFlows = "city-flows";
    public const string Codes = "codes";
    public const string Cities = "cities";
    public const string Counties = "counties";
    public const string Demand = "demand";
    public const string LeftOut = "left-out";
    public const string Comparison = "comparison";

    /// <summary>Lines as they are kept and answered.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}

/// <summary>Takes down the lines of a run.</summary>
internal sealed class RowBook(string run)
{
    private readonly Dictionary<string, int> counts = [];

    public List<MatchingRow> Rows { get; } = [];
    public IReadOnlyDictionary<string, int> Counts => counts;

    public void Add<T>(string list, string place, long grams, T line, string otherPlace = "")
    {
        var number = counts[list] = counts.GetValueOrDefault(list) + 1;
        Rows.Add(new MatchingRow { Run = run, List = list, Number = number, Place = place, OtherPlace = otherPlace, Grams = grams, Line = JsonSerializer.Serialize(line, MatchingLists.Json) });
    }
}
