namespace WasteLoop.Contracts.Reporting;

/// <summary>How far a journal had been counted when figures were published.</summary>
public sealed record PublishedPosition(string Source, long Sequence);
