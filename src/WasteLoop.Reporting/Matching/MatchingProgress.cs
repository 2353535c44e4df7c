namespace WasteLoop.Reporting.Matching;

/// <summary>How far a matching has come.</summary>
/// <param name="Steps">Changes of the matching so far.</param>
/// <param name="UnmetGrams">Without a place as it now stands; it only falls.</param>
public readonly record struct MatchingProgress(long Steps, long UnmetGrams);
