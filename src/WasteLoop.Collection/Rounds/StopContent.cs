using WasteLoop.Contracts.Collection;

namespace WasteLoop.Collection.Rounds;

/// <summary>A stop to be put on a round.</summary>
/// <param name="Stop">A new id.</param>
/// <param name="MoverRegion">The county of the site.</param>
/// <param name="Method">What the collector is licensed to do with it (利用处置方式代码).</param>
/// <param name="ExpectedAt">As the plan has it.</param>
public sealed record StopContent(string Stop, string Request, string Mover, string MoverSite, string MoverRegion, string Method, IReadOnlyList<StopEstimate> Estimates, DateTimeOffset? ExpectedAt);
