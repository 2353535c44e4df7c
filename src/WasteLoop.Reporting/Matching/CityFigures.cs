namespace WasteLoop.Reporting.Matching;

/// <summary>A city's part of a matching, or a county's.</summary>
/// <param name="City">Six digits ending in 00; the county's where it is by county.</param>
/// <param name="Figures">Of the waste that the place makes.</param>
/// <param name="OutGrams">Matched in other cities.</param>
/// <param name="InGrams">Taken from other cities.</param>
/// <param name="SurplusGrams">Open at the place's licences after the matching.</param>
public sealed record CityFigures(string City, MatchFigures Figures, long OutGrams, long InGrams, long SurplusGrams);
