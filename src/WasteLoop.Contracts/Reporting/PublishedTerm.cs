namespace WasteLoop.Contracts.Reporting;

/// <summary>A term of a published figure: its value in Unit, null where it was not known.</summary>
public sealed record PublishedTerm(string Term, int Year, decimal? Value, string Unit);
