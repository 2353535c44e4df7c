namespace WasteLoop.Collection.Planning;

/// <summary>A request that is on no round, and why.</summary>
/// <param name="Code">One of <see cref="UnplannedReason"/>.</param>
public sealed record UnplannedRequest(string Request, string Code, string Zh, string En);
