namespace WasteLoop.Contracts.Collection;

/// <summary>A container that was loaded at a stop. Weigher names the scale, or estimate where there was none.</summary>
public sealed record CollectedContainer(string Label, string WasteCode, string Form, string Packaging, decimal VolumeLitres, long Grams, string Weigher);
