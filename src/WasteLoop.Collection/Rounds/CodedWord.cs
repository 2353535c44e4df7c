using System.Text.Json;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Rounds;

/// <summary>Enum values as they stand in JSON: <c>not-in</c>.</summary>
internal static class CodedWord
{
    public static string Of<T>(T value) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <exception cref="RuleViolationException">The given code (invalid), naming the words that there are.</exception>
    public static T Read<T>(string? text, IReadOnlyList<T> allowed, string code, string field) where T : struct, Enum
    {
        foreach (var value in allowed)
            if (Of(value) == text) return value;
        var known = string.Join(", ", allowed.Select(Of));
        throw new RuleViolationException(code, $"没有“{text}”；可用：{known}。", $"There is no \"{text}\"; there are {known}.", field, "round.outcome", kind: Refusal.Invalid);
    }
}
