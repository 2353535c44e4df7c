namespace WasteLoop.Collection.Replicas;

/// <summary>What a site has accepted of others' waste and not yet treated. With what it labelled itself it is what stands there.</summary>
public sealed class KnownStock
{
    public required string Site { get; init; }
    public long Grams { get; set; }
}
