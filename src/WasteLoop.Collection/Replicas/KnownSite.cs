namespace WasteLoop.Collection.Replicas;

/// <summary>A site as the register has it now.</summary>
public sealed class KnownSite
{
    /// <summary>21 characters.</summary>
    public required string Site { get; init; }
    public required string Party { get; set; }
    public required string Name { get; set; }

    /// <summary>The county, six digits.</summary>
    public required string Region { get; set; }
    public required string Address { get; set; }
}
