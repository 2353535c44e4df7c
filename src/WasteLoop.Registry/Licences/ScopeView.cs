namespace WasteLoop.Registry.Licences;

/// <summary>What a licence says of one waste category, as asked and answered.</summary>
/// <param name="Category">Such as HW08.</param>
/// <param name="Mode">all, only (these codes) or except (these codes).</param>
/// <param name="Codes">Waste codes of the category; none with all.</param>
public sealed record ScopeView(string Category, string Mode, string[]? Codes = null)
{
    internal static ScopeView Of(Scope scope) => new(scope.Category, scope.Mode, scope.CodeList);
}
