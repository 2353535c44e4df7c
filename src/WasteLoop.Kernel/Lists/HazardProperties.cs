namespace WasteLoop.Kernel;

/// <summary>The five hazardous properties.</summary>
public static class HazardProperties
{
    private static readonly CodeList<HazardProperty> List = new(
        "hazard_properties.csv",
        row => new HazardProperty(row["code"], row["name_zh"], row["name_en"]),
        property => property.Code,
        "hazard.unknown",
        "危险特性代码",
        "hazardous property",
        "hazard.list");

    /// <summary>All, in the order of the catalogue's note 1.</summary>
    public static IReadOnlyList<HazardProperty> All => List.All;

    /// <summary>The property, or null; case and blanks around the code do not matter.</summary>
    public static HazardProperty? Find(string? text) => List.Find(text);

    /// <exception cref="RuleViolationException"><c>hazard.unknown</c>.</exception>
    public static HazardProperty Require(string? text, string? field = null) => List.Require(text, field);
}
