using WasteLoop.Kernel;

namespace WasteLoop.Host.Demo.Province;

/// <summary>A waste of the province: which published stream it is a part of, and which licensed methods take it. The parts within a stream are invented.</summary>
/// <param name="Percent">Of its stream.</param>
/// <param name="Methods">By their names in the published capacities; lines go to them in turn.</param>
internal sealed record MadeWaste(string Code, string Stream, int Percent, params string[] Methods)
{
    private const long GramsPerTonne = 1_000_000;

    public static readonly IReadOnlyList<MadeWaste> All =
    [
        new("772-002-18", "hazardous_HW18", 80, "co_processing", "landfill"),
        new("772-003-18", "hazardous_HW18", 20, "co_processing", "landfill"),
        new("900-300-34", "hazardous_HW11+HW34+HW35", 55, "acid_alkali_recovery"),
        new("900-352-35", "hazardous_HW11+HW34+HW35", 25, "acid_alkali_recovery"),
        new("900-013-11", "hazardous_HW11+HW34+HW35", 20, "incineration"),
        new("336-063-17", "hazardous_HW17", 40, "metal_recovery"),
        new("336-064-17", "hazardous_HW17", 60, "metal_recovery"),
        new("900-249-08", "hazardous_HW08+HW09", 35, "waste_oil_recovery"),
        new("900-210-08", "hazardous_HW08+HW09", 30, "oily_water_recovery"),
        new("900-006-09", "hazardous_HW08+HW09", 35, "emulsion_treatment"),
        new("398-004-22", Published.OtherWaste, 24, "metal_recovery"),
        new("321-024-48", Published.OtherWaste, 22, "metal_recovery"),
        new("900-052-31", Published.OtherWaste, 8, "metal_recovery"),
        new("900-041-49", Published.OtherWaste, 12, "packaging_recovery"),
        new("900-402-06", Published.OtherWaste, 8, "solvent_recovery"),
        new("900-252-12", Published.OtherWaste, 5, "incineration"),
        new("900-014-13", Published.OtherWaste, 4, "incineration"),
        new("271-001-02", Published.OtherWaste, 4, "incineration"),
        new("900-039-49", Published.OtherWaste, 5, "incineration"),
        new("772-007-50", Published.OtherWaste, 8, Published.OtherMethods),
    ];

    /// <summary>The code of use or disposal of each method; what oil, water and emulsions come to is not told apart in the national list.</summary>
    public static readonly IReadOnlyDictionary<string, string> CodeOf = new Dictionary<string, string>
    {
        ["metal_recovery"] = "R4",
        ["acid_alkali_recovery"] = "R6",
        ["co_processing"] = "C1",
        ["incineration"] = "D10",
        ["waste_oil_recovery"] = "R9",
        ["oily_water_recovery"] = "R9",
        ["landfill"] = "D1",
        ["emulsion_treatment"] = "D9",
        ["packaging_recovery"] = "C3",
        ["solvent_recovery"] = "R2",
        [Published.OtherMethods] = "R8",
    };

    /// <summary>Grams made in the year, in the order of <see cref="All"/>; each stream sums to what was published.</summary>
    public static long[] Grams()
    {
        var grams = new long[All.Count];
        foreach (var stream in All.Index().GroupBy(each => each.Item.Stream))
            foreach (var (waste, share) in stream.Zip(MassShares.Split(Published.Made[stream.Key] * GramsPerTonne, [.. stream.Select(each => (long)each.Item.Percent)])))
                grams[waste.Index] = share;
        return grams;
    }
}
