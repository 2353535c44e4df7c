namespace WasteLoop.Reporting.Capacity.Runs;

/// <summary>A line of one of a matching's lists.</summary>
public sealed class MatchingRow
{
    public required string Run { get; init; }

    /// <summary>gaps, surplus, flows, city-flows, codes, cities, demand, left-out, comparison.</summary>
    public required string List { get; init; }

    /// <summary>Its place in the order of names, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Whose it is: a county, a city, or the province for what is of no place.</summary>
    public required string Place { get; init; }

    /// <summary>The other end of a flow; empty else.</summary>
    public required string OtherPlace { get; init; }

    /// <summary>What the list is sorted by when asked for the largest first.</summary>
    public required long Grams { get; init; }

    /// <summary>The line as JSON.</summary>
    public required string Line { get; init; }
}
