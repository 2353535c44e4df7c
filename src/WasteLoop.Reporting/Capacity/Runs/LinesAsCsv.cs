using System.Text.Json;
using System.Text.Json.Nodes;
using WasteLoop.Chassis.Import;

namespace WasteLoop.Reporting.Capacity.Runs;

/// <summary>Lines of a list as a CSV file: a column a member, by the names that the JSON has; members of members behind a dot.</summary>
internal static class LinesAsCsv
{
    public static string Write<T>(IEnumerable<T> lines)
    {
        var flat = lines.Select(line => Flatten("", JsonSerializer.SerializeToNode(line, MatchingLists.Json)).ToList()).ToList();
        var columns = flat.SelectMany(line => line.Select(cell => cell.Name)).Distinct().ToList();
        return CsvText.Write(columns, flat.Select(line =>
        {
            var cells = line.ToDictionary(cell => cell.Name, cell => cell.Text);
            return (IReadOnlyList<string>)[.. columns.Select(column => cells.GetValueOrDefault(column, ""))];
        }));
    }

    private static IEnumerable<(string Name, string Text)> Flatten(string name, JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Flatten(name.Length == 0 ? member.Key : $"{name}.{member.Key}", member.Value)),
        JsonArray items => items.SelectMany((item, i) => Flatten($"{name}.{i + 1}", item)),
        _ => [(name, node?.ToString() ?? "")],
    };
}
