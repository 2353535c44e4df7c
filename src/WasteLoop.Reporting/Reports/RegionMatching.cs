using System.Text.Json;
using WasteLoop.Chassis.People;
using WasteLoop.Reporting.Capacity.Runs;

namespace WasteLoop.Reporting.Reports;

/// <summary>A matching of a province as a bureau of one region in it sees it: the same lines by the same rule as the lists of the API.</summary>
internal sealed class RegionMatching(RunAnswer answer, List<MatchingRow> rows, Caller eyes, MatchingQuestion question)
{
    private readonly ILookup<string, MatchingRow> lists = rows.ToLookup(row => row.List);

    /// <summary>What it comes to as a whole, which only the province's own bureau is told.</summary>
    public RunAnswer Answer => answer;

    /// <summary>The lines of a list with an end in the region, in the order of names.</summary>
    /// <param name="exact">Only those of the region itself: the codes of the province or of a city.</param>
    public List<T> Lines<T>(string list, bool exact = false) =>
        [.. ReadMatching.Within(lists[list].AsQueryable(), asked: null, eyes, question.Province, exact).AsEnumerable().Select(row => JsonSerializer.Deserialize<T>(row.Line, MatchingLists.Json)!)];
}
