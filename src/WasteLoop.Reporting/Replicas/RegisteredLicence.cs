using System.Text.Json;
using WasteLoop.Contracts.Registry;
using WasteLoop.Kernel;

namespace WasteLoop.Reporting.Replicas;

/// <summary>An operating licence (经营许可证) as the register has it now.</summary>
public sealed class RegisteredLicence
{
    /// <summary>A licence that only collects is no capacity of use or disposal.</summary>
    public const string Collection = "collection";

    public required string Licence { get; init; }
    public required string Holder { get; init; }

    /// <summary>comprehensive or collection.</summary>
    public required string Kind { get; init; }

    /// <summary>The scopes as JSON, as the register told them.</summary>
    public required string Scopes { get; init; }

    /// <summary>Method codes by slash, in the register's order: R9/D10.</summary>
    public required string Methods { get; init; }
    public required long YearlyGrams { get; init; }
    public required DateOnly ValidFrom { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly ValidTo { get; init; }

    public bool HoldsOn(DateOnly day) => ValidFrom <= day && day <= ValidTo;

    /// <summary>Those of the codes that a scope names: all of its category, only the listed, or all except the listed.</summary>
    public IReadOnlyList<string> CodesOf(IEnumerable<string> wasteCodes)
    {
        var scopes = (JsonSerializer.Deserialize<LicenceScope[]>(Scopes) ?? []).ToLookup(scope => scope.Category, scope => (scope.Mode, Codes: scope.Codes.Select(Written).ToHashSet()));
        return [.. wasteCodes.Where(code => WasteCode.TryParse(code, out var parsed) && scopes[parsed.Category].Any(scope => scope.Mode switch
        {
            "all" => true,
            "only" => scope.Codes.Contains(parsed.Value),
            "except" => !scope.Codes.Contains(parsed.Value),
            // A mode that is not known here gives no right.
            _ => false,
        }))];
    }

    private static string Written(string text) => WasteCode.TryParse(text, out var code) ? code.Value : text;
}
