namespace WasteLoop.Tracing.Batches;

/// <summary>A firm that has or had to do with a batch and may therefore see it.</summary>
public sealed class BatchParty
{
    public const string Producer = "producer";
    public const string Mover = "mover";
    public const string Carrier = "carrier";
    public const string Receiver = "receiver";

    public required string Label { get; init; }
    public required string Party { get; init; }

    /// <summary>producer, mover, carrier or receiver.</summary>
    public required string Role { get; init; }

    /// <summary>Its site in that; empty for a carrier.</summary>
    public required string Site { get; init; }

    /// <summary>The manifest that made it so; empty for the producer.</summary>
    public required string Manifest { get; init; }
}
