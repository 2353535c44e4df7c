namespace WasteLoop.Contracts.Collection;

/// <summary>A stop of a round as planned: one small firm, one request, and from its release on one manifest.</summary>
public sealed record RoundStop(string Stop, string Request, string Mover, string MoverSite, StopEstimate[] Estimates);
