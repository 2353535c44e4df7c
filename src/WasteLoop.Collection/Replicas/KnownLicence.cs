using System.Text.Json;
using WasteLoop.Contracts.Registry;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Replicas;

/// <summary>An operating licence (经营许可证) as the register has it now.</summary>
public sealed class KnownLicence
{
    public required string Licence { get; init; }
    public required string Holder { get; set; }

    /// <summary>comprehensive or collection.</summary>
    public required string Kind { get; set; }

    /// <summary>The scopes as JSON, as the register told them.</summary>
    public required string Scopes { get; set; }
    /// <summary>Method codes (利用处置方式代码), in the register's order.</summary>
    public required string[] Methods { get; set; }
    public required DateOnly ValidFrom { get; set; }

    /// <summary>The last day.</summary>
    public required DateOnly ValidTo { get; set; }

    public bool HoldsOn(DateOnly day) => ValidFrom <= day && day <= ValidTo;

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
