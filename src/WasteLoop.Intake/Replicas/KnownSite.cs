using WasteLoop.Kernel;

namespace WasteLoop.Intake.Replicas;

/// <summary>A site as the register has it now.</summary>
public sealed class KnownSite
{
    public required string Site { get; init; }
    public required string Party { get; set; }
    public required string Name { get; set; }
    public required string Region { get; set; }

    /// <summary>Where the rulebook is asked for; null when the register's code is none.</summary>
    public RegionCode? RuleRegion => RegionCode.TryParse(Region, out var code) ? code : null;
}
