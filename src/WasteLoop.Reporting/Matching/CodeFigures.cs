namespace WasteLoop.Reporting.Matching;

/// <summary>A code's part of a matching.</summary>
/// <param name="SurplusGrams">What licences that name the code still have open for it; told for each of the codes that share it, so it does not add up.</param>
public sealed record CodeFigures(string WasteCode, MatchFigures Figures, long SurplusGrams);
