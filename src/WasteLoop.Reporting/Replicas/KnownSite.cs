namespace WasteLoop.Reporting.Replicas;

/// <summary>A site and the region in which it lies, as the register has it now.</summary>
public sealed class KnownSite
{
    public required string Site { get; init; }
    public required string Region { get; init; }
}
