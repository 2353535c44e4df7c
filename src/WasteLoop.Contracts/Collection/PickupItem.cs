namespace WasteLoop.Contracts.Collection;

/// <summary>A waste to be fetched and roughly how much: grams, containers or both. What the firm could not name has no code but a description.</summary>
public sealed record PickupItem(string? WasteCode, long? Grams, int? Containers, string? Description = null);
