namespace WasteLoop.Reporting.Matching;

/// <summary>A line of a licence: codes that share one treatment, and perhaps one limit.</summary>
/// <param name="Line">Names the line within its licence.</param>
/// <param name="Method">The way of use or disposal, as R9 or D10.</param>
/// <param name="WasteCodes">What it may take. A code may stand in several lines of a licence.</param>
/// <param name="CapGrams">What all its codes may have together in a year; null where only the licence's total limits it.</param>
public sealed record LicenceLine(string Line, string Method, IReadOnlyList<string> WasteCodes, long? CapGrams);
