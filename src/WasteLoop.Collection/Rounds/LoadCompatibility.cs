using System.Collections.Concurrent;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Rounds;

/// <summary>Which waste codes may travel on one truck on a day.</summary>
/// <remarks>A code that the day's list does not know is judged by its category alone. Answers are kept: a plan asks for each pair many times.</remarks>
public sealed class LoadCompatibility(IncompatibleWastes wastes, WasteCatalogue catalogue, DateOnly day)
{
    private readonly ConcurrentDictionary<(string, string), Incompatibility?> known = [];

    /// <summary>What keeps two codes apart; null when they may travel together.</summary>
    /// <exception cref="RuleViolationException">waste-code.format.</exception>
    public Incompatibility? Between(string one, string other) => known.GetOrAdd((one, other), pair =>
    {
        var (first, second) = (WasteCode.Parse(pair.Item1), WasteCode.Parse(pair.Item2));
        return wastes.Between(first, HazardsOf(first), second, HazardsOf(second));
    });

    /// <summary>The first clash between two loads, with the codes that clash.</summary>
    public (string One, string Other, Incompatibility Why)? Clash(IEnumerable<string> load, IEnumerable<string> added)
    {
        var aboard = load.Distinct().ToList();
        foreach (var code in added.Distinct())
        {
            foreach (var there in aboard)
                if (Between(there, code) is { } why) return (there, code, why);
            aboard.Add(code);
        }
        return null;
    }

    private HazardList HazardsOf(WasteCode code) => catalogue.Find(code, day)?.Hazards ?? HazardList.Empty;
}
