using WasteLoop.Contracts.Collection;

namespace WasteLoop.Collection.Rounds;

/// <summary>What was loaded at a stop and how the firm confirmed it.</summary>
/// <param name="Confirmation">phone, code, signature or none.</param>
/// <param name="Photos">SHA-256 hashes.</param>
/// <param name="Device">The device that says so; null at the desk.</param>
/// <param name="Code">As typed, for code. It goes no further than to be checked.</param>
/// <param name="Place">A wall code that was scanned.</param>
public sealed record StopCollection(string Stop, IReadOnlyList<CollectedContainer> Containers, string Confirmation, IReadOnlyList<string> Photos, string? Device, string? Code = null, string? Place = null);
