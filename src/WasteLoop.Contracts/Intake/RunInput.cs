namespace WasteLoop.Contracts.Intake;

/// <summary>What a treatment run took from one container.</summary>
public sealed record RunInput(string Label, string Manifest, long Grams);
