namespace WasteLoop.Reporting.Coverage;

/// <summary>A small firm that was invited or has joined, by its credit code.</summary>
public sealed class SmallFirm
{
    public required string Party { get; init; }
    public required string Region { get; init; }
    public required DateOnly JoinedOn { get; init; }
}

/// <summary>A collector's invitation to a small firm.</summary>
public sealed class SmallFirmInvitation
{
    public required string Invitation { get; init; }
    public required string Party { get; init; }
    public required string Name { get; init; }
    public required string Region { get; init; }
    public required DateOnly InvitedOn { get; init; }
    public bool Withdrawn { get; set; }
}

/// <summary>A standing arrangement of a firm with a collector: a standing order, or a contract.</summary>
public sealed class Arrangement
{
    /// <summary>The order, or collector and contract number.</summary>
    public required string Id { get; init; }
    public required string Firm { get; init; }
    public required string Collector { get; init; }
    public required DateOnly From { get; init; }

    /// <summary>The last day; null without end.</summary>
    public DateOnly? To { get; set; }
}

/// <summary>What a site did in a year, how often, and with how much.</summary>
public sealed class SiteYear
{
    /// <summary>Weighed by a scale that tells us.</summary>
    public const string Weighed = "weighed";

    /// <summary>Filled and weighed, by any means; the year is that of the label.</summary>
    public const string Produced = "produced";

    /// <summary>Something was fetched there on a round, or left on a manifest of its own.</summary>
    public const string Collected = "collected";

    /// <summary>A load was decided on, or a run reported.</summary>
    public const string Received = "received";

    public required string Site { get; init; }
    public required int Year { get; init; }
    public required string What { get; init; }
    public required int Times { get; init; }
    public required long Grams { get; init; }
}
