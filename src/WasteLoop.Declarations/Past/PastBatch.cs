namespace WasteLoop.Declarations.Past;

/// <summary>A batch of the past that was taken over: its event tells the rest.</summary>
public sealed class PastBatch
{
    /// <summary>The label code, 37 characters.</summary>
    public required string Label { get; init; }

    /// <summary>SHA-256 of the event as it was recorded, in hex: the same line given again is known by it.</summary>
    public required string Hash { get; init; }
}
