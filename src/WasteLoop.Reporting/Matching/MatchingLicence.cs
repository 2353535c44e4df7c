namespace WasteLoop.Reporting.Matching;

/// <summary>A licensed plant as a supply.</summary>
/// <param name="Licence">The licence's number.</param>
/// <param name="County">Where the plant stands.</param>
/// <param name="TotalGrams">The yearly amount licensed, shared by all its lines.</param>
/// <param name="ThroughputGrams">What the plant really gets through in a year; null where that is not known.</param>
/// <param name="PromisedGrams">Of the year's amount, what contracts have taken already.</param>
public sealed record MatchingLicence(
    string Licence, string County, long TotalGrams, IReadOnlyList<LicenceLine> Lines, long? ThroughputGrams = null, long PromisedGrams = 0)
{
    /// <summary>What may still be matched: the lesser of licence and throughput, without what is promised; never below 0.</summary>
    public long OpenGrams => Math.Max(0, Math.Min(TotalGrams, ThroughputGrams ?? TotalGrams) - PromisedGrams);
}
