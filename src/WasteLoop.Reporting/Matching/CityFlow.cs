namespace WasteLoop.Reporting.Matching;

/// <summary>Waste matched from one city to another.</summary>
public sealed record CityFlow(string FromCity, string ToCity, long Grams, decimal TonneKm);
