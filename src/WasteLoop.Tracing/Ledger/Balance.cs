namespace WasteLoop.Tracing.Ledger;

/// <summary>What of a batch stands in an account: the running sum of its postings. Stays as 0 when all has left.</summary>
public sealed class Balance
{
    public required string Kind { get; init; }
    public required string Place { get; init; }

    /// <summary>The batch's label code.</summary>
    public required string Batch { get; init; }

    /// <summary>Given less taken; negative in origin and in the converted account of a residue's own run.</summary>
    public long Grams { get; set; }
}
