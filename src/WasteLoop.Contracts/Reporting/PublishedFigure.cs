namespace WasteLoop.Contracts.Reporting;

/// <summary>A figure as published; Value is null where it was n/a. Formula is the one that was taken, empty where there is one alone.</summary>
public sealed record PublishedFigure(int Number, decimal? Value, string Unit, string Formula, PublishedTerm[] Terms);
