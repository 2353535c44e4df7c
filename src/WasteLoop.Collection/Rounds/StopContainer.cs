namespace WasteLoop.Collection.Rounds;

/// <summary>A container that was loaded at a stop.</summary>
public sealed class StopContainer
{
    public required string Stop { get; init; }
    public required string Label { get; init; }
    public required string WasteCode { get; init; }
    public required string Form { get; init; }
    public required string Packaging { get; init; }
    public required decimal VolumeLitres { get; init; }
    public required long Grams { get; init; }

    /// <summary>The scale, or estimate.</summary>
    public required string Weigher { get; init; }
}
