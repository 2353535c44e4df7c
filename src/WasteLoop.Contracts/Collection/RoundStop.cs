namespace WasteLoop.Contracts.Collection;

/// <summary>A stop of a round as planned: one small firm, one request, and from its release on one manifest. MoverRegion is the county of the site; Method is what the receiver is licensed to do with it.</summary>
public sealed record RoundStop(string Stop, string Request, string Mover, string MoverSite, string MoverRegion, string Method, StopEstimate[] Estimates);
