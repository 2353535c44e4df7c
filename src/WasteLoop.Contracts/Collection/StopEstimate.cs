namespace WasteLoop.Contracts.Collection;

/// <summary>What a stop is expected to give of one waste code.</summary>
public sealed record StopEstimate(string WasteCode, long Grams, int Containers);
