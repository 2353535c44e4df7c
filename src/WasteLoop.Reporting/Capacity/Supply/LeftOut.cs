namespace WasteLoop.Reporting.Capacity.Supply;

/// <summary>What a matching could not take in, and why.</summary>
/// <param name="What">licence or demand.</param>
/// <param name="Why">collection, not-valid, no-site, outside, no-code or no-centre.</param>
public sealed record LeftOut(string What, string Name, string County, string Why, long Grams);
