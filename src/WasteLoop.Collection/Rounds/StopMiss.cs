namespace WasteLoop.Collection.Rounds;

/// <summary>That a stop was skipped or refused, and why.</summary>
/// <param name="Outcome">skipped or refused.</param>
/// <param name="Reason">A <see cref="MissReason"/>, such as not-in.</param>
/// <param name="Text">Compulsory for other.</param>
/// <param name="Photos">SHA-256 hashes.</param>
/// <param name="Device">The device that says so; null at the desk.</param>
/// <param name="Place">A wall code that was scanned.</param>
public sealed record StopMiss(string Stop, string Outcome, string Reason, string? Text, IReadOnlyList<string> Photos, string? Device, string? Place = null);
