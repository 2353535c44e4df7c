namespace WasteLoop.Contracts.Collection;

/// <summary>A waste to be fetched and roughly how much: grams, containers or both.</summary>
public sealed record PickupItem(string WasteCode, long? Grams, int? Containers);
