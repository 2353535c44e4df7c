using WasteLoop.Chassis.Import;
using WasteLoop.Kernel;
using WasteLoop.Registry.Parties;

namespace WasteLoop.Registry.Joining;

/// <summary>A small firm as somebody describes it before it is in the register.</summary>
/// <param name="Firm">The record that would enter the register.</param>
/// <param name="WasteCodes">What it probably has, with hyphens, each once; may be empty.</param>
public sealed record InvitedFirm(Party Firm, string[] WasteCodes)
{
    public const int WasteCodesMax = 50;

    /// <exception cref="RuleViolationException">Those of <see cref="Party.Check"/>, list.too-long, waste-code.format, waste-code.unknown.</exception>
    public static InvitedFirm Check(Checks checks, WasteCatalogue catalogue, DateOnly today,
        string? party, string? name, string? region, string? address, string? contact, string? phone, IReadOnlyList<string>? wasteCodes) => new(
            Party.Check(checks, party, name, region, address, contact, phone),
            checks.Of(() => CheckCodes(catalogue, today, wasteCodes ?? []), []));

    private static string[] CheckCodes(WasteCatalogue catalogue, DateOnly today, IReadOnlyList<string> said)
    {
        if (said.Count > WasteCodesMax)
            throw new RuleViolationException("list.too-long", $"wasteCodes 最多 {WasteCodesMax} 项。", $"wasteCodes has at most {WasteCodesMax} items.", "wasteCodes", kind: Refusal.Invalid);
        return [.. said.Select((text, i) => catalogue.Require(WasteCode.Parse(text, $"wasteCodes[{i}]"), today, $"wasteCodes[{i}]").Code.Value).Distinct()];
    }
}
