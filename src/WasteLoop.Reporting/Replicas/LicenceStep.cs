namespace WasteLoop.Reporting.Replicas;

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
