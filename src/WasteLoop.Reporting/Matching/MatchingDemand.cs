namespace WasteLoop.Reporting.Matching;

/// <summary>Waste that wants a licensed place: what a county makes, and has in stock, of one code.</summary>
/// <param name="County">Six digits; outside the province, where counties are not held, the prefecture.</param>
/// <param name="WasteCode">With hyphens, as 900-249-08.</param>
/// <param name="Grams">Of a year.</param>
public sealed record MatchingDemand(string County, string WasteCode, long Grams);
