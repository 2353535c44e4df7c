using System.Text.Json;
using WasteLoop.Contracts.Reporting;

namespace WasteLoop.Reporting.Indicators.Publications;

/// <summary>A region's figures of a year as they were published. Never changed: a further one says why.</summary>
public sealed class Publication
{
    public const int TextLengthMax = 500;

    /// <summary>A UUIDv7: later publications sort later.</summary>
    public required string Id { get; init; }
    public required string Region { get; init; }
    public required int Year { get; init; }

    /// <summary>The formula of rates that was taken.</summary>
    public required string Formula { get; init; }
    public required string Note { get; init; }

    /// <summary>Why the region's year was published again; null for the first.</summary>
    public string? Reason { get; init; }
    public required string PublishedBy { get; init; }
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>How far each journal had been counted, as JSON.</summary>
    public required string PositionsJson { get; init; }

    /// <summary>The figures as JSON.</summary>
    public required string FiguresJson { get; init; }

    internal IReadOnlyList<PublishedPosition> Positions => JsonSerializer.Deserialize<List<PublishedPosition>>(PositionsJson) ?? [];

    internal IReadOnlyList<PublishedFigure> Figures => JsonSerializer.Deserialize<List<PublishedFigure>>(FiguresJson) ?? [];
}
