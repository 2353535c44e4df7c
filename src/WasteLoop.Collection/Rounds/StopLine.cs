namespace WasteLoop.Collection.Rounds;

/// <summary>What a stop is expected to give of one waste code.</summary>
public sealed class StopLine
{
    public required string Stop { get; init; }
    public required string WasteCode { get; init; }
    public required long Grams { get; init; }
    public required int Containers { get; init; }
}
