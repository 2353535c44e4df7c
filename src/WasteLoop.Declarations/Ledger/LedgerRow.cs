using WasteLoop.Kernel;

namespace WasteLoop.Declarations.Ledger;

/// <summary>A row of a site's storage ledger (台账), HJ 1259-2022 tables B.1, B.2, B.3 and B.5. Rows are only ever added.</summary>
public sealed class LedgerRow : IOfSite
{
    /// <inheritdoc/>
    public required string Site { get; init; }

    /// <summary>1, 2, 3 … without gaps within the site, in the order of entry.</summary>
    public required int Number { get; init; }

    /// <inheritdoc/>
    public required string Party { get; init; }

    /// <summary>批次编码, unique within the party.</summary>
    public required string BatchCode { get; init; }

    public required LedgerKind Kind { get; init; }

    /// <summary>China day of the row.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The China day whose period the row counts in: that of the rows which a correction undoes or replaces, else its own.</summary>
    public required DateOnly CountsOn { get; init; }

    public required string Label { get; init; }
    public required string WasteCode { get; init; }

    /// <summary>Negative on a reversal.</summary>
    public required long Grams { get; init; }

    public string? Facility { get; init; }

    /// <summary>The earlier batch that this one came out of: generated for stored in, stored in for stored out, stored out for handed out.</summary>
    public string? BackReference { get; init; }

    /// <summary>The batch that this row undoes.</summary>
    public string? ReversalOf { get; init; }

    public string? Manifest { get; init; }

    /// <summary>Credit code of who got it, on rows handed out.</summary>
    public string? Receiver { get; init; }

    /// <summary>利用处置方式代码, on rows handed out.</summary>
    public string? Method { get; init; }

    /// <summary>Why it was reversed.</summary>
    public string? Reason { get; init; }

    /// <summary>The user who did it.</summary>
    public required string Who { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset At { get; init; }
}
