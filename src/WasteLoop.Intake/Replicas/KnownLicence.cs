using System.Text.Json;
using WasteLoop.Contracts.Registry;
using WasteLoop.Kernel;

namespace WasteLoop.Intake.Replicas;

/// <summary>An operating licence (经营许可证) as the register has it now.</summary>
public sealed class KnownLicence
{
    public const string Collection = "collection";

    public required string Licence { get; init; }
    public required string Holder { get; set; }

    /// <summary>comprehensive or collection.</summary>
    public required string Kind { get; set; }

    public required DateOnly ValidFrom { get; set; }

    /// <summary>The last day.</summary>
    public required DateOnly ValidTo { get; set; }

    /// <summary>The approved amount of a calendar year.</summary>
    public required long YearlyGrams { get; set; }

    /// <summary>Method codes split by a bar: R9|D10.</summary>
    public required string Methods { get; set; }

    /// <summary>The scopes as JSON, as the register told them.</summary>
    public required string Scopes { get; set; }

    public bool HoldsOn(DateOnly day) => ValidFrom <= day && day <= ValidTo;

    public bool CoversMethod(string method) => Methods.Split('|').Contains(method, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a category's scope names the code: all of the category, only the listed, or all except the listed.</summary>
    public bool CoversCode(string wasteCode) => WasteCode.TryParse(wasteCode, out var code)
        && (JsonSerializer.Deserialize<LicenceScope[]>(Scopes) ?? []).Any(scope => scope.Category == code.Category && scope.Mode switch
        {
            "all" => true,
            "only" => Lists(scope, code),
            "except" => !Lists(scope, code),
            // A mode that is not known here gives no right.
            _ => false,
        });

    private static bool Lists(LicenceScope scope, WasteCode code) => scope.Codes.Any(text => WasteCode.TryParse(text, out var listed) && listed == code);
}
