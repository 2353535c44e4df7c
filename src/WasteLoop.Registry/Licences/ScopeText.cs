using WasteLoop.Kernel;

namespace WasteLoop.Registry.Licences;

/// <summary>Writes a licence's scope in one column: <c>HW08:all;HW49:only 900-041-49 900-039-49;HW17:except 336-064-17</c>.</summary>
public static class ScopeText
{
    public static string Write(IEnumerable<Scope> scopes) =>
        string.Join(';', scopes.Select(scope => scope.Codes.Length == 0 ? $"{scope.Category}:{scope.Mode}" : $"{scope.Category}:{scope.Mode} {scope.Codes}"));

    /// <exception cref="RuleViolationException">scope.format.</exception>
    public static ScopeView[] Read(string text) => [.. text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(ReadOne)];

    private static ScopeView ReadOne(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var words = colon < 0 ? [] : text[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            throw new RuleViolationException("scope.format", $"“{text}”无法识别：应写作 HW08:all 或 HW49:only 900-041-49 900-039-49，多个类别用分号隔开。",
                $"'{text}' cannot be read: write HW08:all or HW49:only 900-041-49 900-039-49, categories apart by semicolons.", "scopes", kind: Refusal.Invalid);
        return new ScopeView(text[..colon], words[0], words[1..]);
    }
}
