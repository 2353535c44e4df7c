using WasteLoop.Contracts.Collection;

namespace WasteLoop.Collection.Rounds;

/// <summary>A stop to be put on a round.</summary>
/// <param name="Stop">A new id.</param>
/// <param name="ExpectedAt">As the plan has it.</param>
public sealed record StopContent(string Stop, string Request, string Mover, string MoverSite, IReadOnlyList<StopEstimate> Estimates, DateTimeOffset? ExpectedAt);
