namespace WasteLoop.Collection.Planning;

/// <summary>A collection point where a round ends.</summary>
/// <param name="Site">The site.</param>
/// <param name="FreeGrams">What it can still hold in all.</param>
/// <param name="FreeGramsByCode">What it can still hold of each waste code; a code that is not here is not taken.</param>
public sealed record PlanPoint(string Site, Place Place, long FreeGrams, IReadOnlyDictionary<string, long> FreeGramsByCode);
