namespace WasteLoop.Chassis.Subscriptions;

/// <summary>How far a subscription has applied one source's journal. Saved with the effect, in one transaction.</summary>
public sealed class Checkpoint
{
    public required string Subscription { get; init; }
    public required string Source { get; init; }

    /// <summary>The last sequence applied.</summary>
    public long Sequence { get; set; }

    /// <summary>The hash of that entry: the next one must name it as its predecessor's. Null in rows saved before hashes were kept.</summary>
    public string? Hash { get; set; }
}
