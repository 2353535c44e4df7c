namespace WasteLoop.Contracts.Manifests;

/// <summary>One container on a manifest with its mass in the books.</summary>
public sealed record ManifestContainer(string Label, string WasteCode, long Grams);
