using WasteLoop.Kernel;

namespace WasteLoop.Reporting.Lists;

/// <summary>The two groupings of the "five kinds of solid waste" (五大类固体废物), and where each code of the list belongs.</summary>
/// <remarks>
/// Policy uses the words with two meanings: by where it comes from (industrial, domestic, construction, agricultural, medical: the 14th five-year plan) and by what it is
/// (general industrial, hazardous, domestic, construction, agricultural: the province's papers of 2022). Which code is what stands in Data/waste_streams.csv, with source and certainty.
/// </remarks>
internal static class WasteStreams
{
    private const string Rest = "*";
    private static readonly List<WasteStream> List =
    [
        .. DataTable.Read("waste_streams.csv", "grouping", "stream", "name_zh", "name_en", "match", "source", "certainty", "note")
            .Select(line => new WasteStream(line["grouping"], line["stream"], line["name_zh"], line["name_en"], line["match"], line["source"], line["certainty"], line["note"])),
    ];

    /// <summary>By where it comes from: 工业、生活、建筑、农业、医疗.</summary>
    public const string ByOrigin = "origin";

    /// <summary>By what it is: 一般工业固废、危险废物、生活垃圾、建筑垃圾、农业固废.</summary>
    public const string ByKind = "kind";

    /// <summary>The stream of a waste code in a grouping: the line that names the code, else its category, else the one for the rest.</summary>
    public static string Of(string grouping, string wasteCode)
    {
        var category = WasteCode.TryParse(wasteCode, out var code) ? code.Category : Rest;
        return (Find(wasteCode) ?? Find(category) ?? Find(Rest))?.Stream ?? throw new InvalidDataException($"waste_streams.csv has no line for {wasteCode} in the grouping {grouping}.");

        WasteStream? Find(string match) => List.Find(stream => stream.Grouping == grouping && stream.Match == match);
    }

    /// <summary>The names of a grouping's streams.</summary>
    public static IReadOnlyList<string> NamesOf(string grouping) => [.. List.Where(stream => stream.Grouping == grouping).Select(stream => stream.Stream).Distinct()];
}
