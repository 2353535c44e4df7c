namespace WasteLoop.Registry.Rules;

/// <summary>How a version of a rule stands to a day.</summary>
public enum RuleState
{
    /// <summary>现行.</summary>
    InForce,

    /// <summary>已失效: it ended before the day.</summary>
    Past,

    /// <summary>尚未施行: it begins after the day.</summary>
    Coming,
}
