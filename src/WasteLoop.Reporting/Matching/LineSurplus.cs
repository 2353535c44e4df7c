namespace WasteLoop.Reporting.Matching;

/// <summary>What a line has taken and what it could still take.</summary>
/// <param name="Grams">Within its cap and its licence's surplus, which all lines of the licence share.</param>
public sealed record LineSurplus(string Line, string Method, long UsedGrams, long Grams);
