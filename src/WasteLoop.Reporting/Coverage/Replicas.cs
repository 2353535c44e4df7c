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

/// <summary>A licence as it was recorded, and what that added to the capacity.</summary>
public sealed class LicenceStep
{
    public required string Licence { get; init; }

    /// <summary>The register's journal entry.</summary>
    public required long Sequence { get; init; }
    public required string Holder { get; init; }

    /// <summary>comprehensive or collection.</summary>
    public required string Kind { get; init; }

    /// <summary>The methods, by comma.</summary>
    public required string Methods { get; init; }
    public required long YearlyGrams { get; init; }

    /// <summary>More than the licence had before; all of it when it is new, 0 when it was not raised.</summary>
    public required long AddedGrams { get; init; }

    /// <summary>The year in which the capacity was added: that of the licence's first day, or of the entry for one that was only raised.</summary>
    public required int Year { get; init; }
    public required DateOnly ValidFrom { get; init; }
    public required DateOnly ValidTo { get; init; }
}

/// <summary>A store on a site.</summary>
public sealed class StorePlace
{
    public required string Site { get; init; }
    public required string Facility { get; init; }
}

/// <summary>A firm's name and region in the register.</summary>
public sealed class RegisteredParty
{
    public required string Party { get; init; }
    public required string Name { get; init; }
    public required string Region { get; init; }
}
