namespace WasteLoop.Tracing.Transfers;

/// <summary>Who moves waste to whom under a manifest number. What became of it, steps and postings say.</summary>
public sealed class Movement
{
    public required string Manifest { get; init; }
    public required string Mover { get; init; }
    public required string MoverSite { get; init; }
    public required string Carrier { get; init; }
    public required string Receiver { get; init; }
    public required string ReceiverSite { get; init; }

    /// <summary>The use or disposal method agreed.</summary>
    public required string Method { get; init; }
}
