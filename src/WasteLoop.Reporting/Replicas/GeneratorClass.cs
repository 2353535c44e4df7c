using WasteLoop.Kernel;

namespace WasteLoop.Reporting.Replicas;

/// <summary>How closely a generator is managed (管理类别), HJ 1259-2022 4.2, as far as the journal of Declarations alone can tell it.</summary>
/// <remarks>
/// Judged when a container is labelled, by the plan of its year as it then was, and kept with the container: so a figure does not depend on which source was heard first, and a later
/// plan changes no figure of before. What holds a licence is a key unit whatever its amount; of that the labels tell only residues and consolidated containers, which nobody else fills.
/// Declarations judges by the largest production of the years before where it knows it; the two may differ for a firm whose plan does.
/// </remarks>
internal static class GeneratorClass
{
    public const string Key = "key";
    public const string Simplified = "simplified";
    public const string Registered = "registered";
    public static readonly IReadOnlyList<string> All = [Key, Simplified, Registered];

    private const string Generated = "generated";
    private const long GramsPerTonne = 1_000_000;

    /// <param name="origin">The container's origin, as its label says.</param>
    /// <param name="plannedGrams">What the plan of the year expects; null without a plan.</param>
    /// <param name="on">The day of the label.</param>
    public static string Of(string origin, long? plannedGrams, DateOnly on, string region)
    {
        if (origin != Generated) return Key;
        return Reaches("class.key-tonnes") ? Key : Reaches("class.simplified-tonnes") ? Simplified : Registered;

        // No rule is held for days before the classes came: then all are registered.
        bool Reaches(string key) => Rulebook.Embedded.Find(key, on, RegionCode.TryParse(region, out var code) ? code : null) is { } rule && plannedGrams >= rule.Int * GramsPerTonne;
    }
}
