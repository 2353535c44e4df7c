using System.Text.Json;

namespace WasteLoop.Declarations.Labels;

/// <summary>Where a container is in its life at the site that labelled it.</summary>
public enum ContainerState
{
    /// <summary>It has a label and no mass.</summary>
    Labelled,

    /// <summary>Its mass is in the books.</summary>
    Weighed,

    /// <summary>A residue container got its mass from a treatment run.</summary>
    Filled,

    Stored,

    /// <summary>Still in store, promised to an issued manifest.</summary>
    OnManifest,

    /// <summary>It left on a manifest.</summary>
    Dispatched,

    /// <summary>The label was made in error; out of the books.</summary>
    Withdrawn,
}

/// <summary>States as words of the API.</summary>
public static class ContainerStates
{
    private static readonly Dictionary<string, ContainerState> ByWord = Enum.GetValues<ContainerState>().ToDictionary(WordOf);

    /// <summary>Such as on-manifest.</summary>
    public static string WordOf(ContainerState state) => JsonNamingPolicy.KebabCaseLower.ConvertName(state.ToString());

    /// <exception cref="Kernel.RuleViolationException">container.state-unknown.</exception>
    public static ContainerState Require(string word, string field) => ByWord.TryGetValue(word, out var state) ? state
        : throw new Kernel.RuleViolationException("container.state-unknown", $"没有状态“{word}”；可用：{string.Join('、', ByWord.Keys)}。",
            $"There is no state '{word}'; known are {string.Join(", ", ByWord.Keys)}.", field, kind: Kernel.Refusal.Invalid);
}
