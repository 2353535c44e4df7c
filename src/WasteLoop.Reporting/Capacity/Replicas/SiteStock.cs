namespace WasteLoop.Reporting.Capacity.Replicas;

/// <summary>What a site's stores hold of one code: the same entries that the figures' "stored" counts, by site.</summary>
public sealed class SiteStock
{
    public required string Site { get; init; }
    public required string WasteCode { get; init; }

    /// <summary>Below 0 while a source has not told all.</summary>
    public long Grams { get; set; }
}
