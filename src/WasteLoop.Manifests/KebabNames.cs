using System.Text.Json;
using WasteLoop.Kernel;

namespace WasteLoop.Manifests;

/// <summary>Reads an enum value of a query as it stands in JSON: <c>in-transit</c>.</summary>
public static class KebabNames
{
    /// <summary>The value, or null when none is asked for.</summary>
    /// <exception cref="RuleViolationException">query.value (invalid), naming those that there are.</exception>
    public static T? Read<T>(string? text, string field) where T : struct, Enum
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        foreach (var value in Enum.GetValues<T>())
            if (Of(value) == text) return value;
        var known = string.Join(", ", Enum.GetValues<T>().Select(Of));
        throw new RuleViolationException("query.value", $"没有“{text}”这个取值，可用：{known}。", $"There is no value \"{text}\"; there are {known}.", field, kind: Refusal.Invalid);
    }

    /// <summary>The name as it stands in JSON.</summary>
    public static string Of<T>(T value) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
