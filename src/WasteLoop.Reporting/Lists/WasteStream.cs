namespace WasteLoop.Reporting.Lists;

/// <summary>One of the five kinds of a grouping, and what belongs to it.</summary>
/// <param name="Grouping">origin or kind.</param>
/// <param name="Stream">Its word in the API, such as medical.</param>
/// <param name="Match">A waste code, a category, * for the rest, or empty where no code of the hazardous list belongs to it.</param>
/// <param name="Certainty">C read in its own text, M our reading.</param>
internal sealed record WasteStream(string Grouping, string Stream, string NameZh, string NameEn, string Match, string Source, string Certainty, string Note);
