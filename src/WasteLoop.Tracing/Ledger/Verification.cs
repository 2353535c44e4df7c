using Microsoft.EntityFrameworkCore;

namespace WasteLoop.Tracing.Ledger;

/// <summary>Asks the books whether they close. Each finding is a sentence that names the row.</summary>
internal static class Verification
{
    /// <summary>So many findings of a kind are told; the first already says that something is wrong.</summary>
    public const int FindingsMax = 100;

    public static async Task<IReadOnlyList<string>> Findings(TracingDb db, CancellationToken cancellationToken) =>
    [
        .. await BalancesAgainstPostings(db, cancellationToken),
        .. await BatchesThatDoNotSumToZero(db, cancellationToken),
        .. await NegativeHoldings(db, cancellationToken),
        .. await RunsThatDoNotClose(db, cancellationToken),
        .. await ConversionsThatDoNotClose(db, cancellationToken),
    ];

    private static async Task<IEnumerable<string>> BalancesAgainstPostings(TracingDb db, CancellationToken cancellationToken)
    {
        var rows = await Legs.Of(db, AsOf.Now).Concat(db.Balances.Select(b => new Leg { Kind = b.Kind, Place = b.Place, Batch = b.Batch, Grams = -b.Grams }))
            .GroupBy(leg => new { leg.Kind, leg.Place, leg.Batch }).Select(g => new { g.Key.Kind, g.Key.Place, g.Key.Batch, Grams = g.Sum(leg => leg.Grams) })
            .Where(row => row.Grams != 0).OrderBy(row => row.Batch).ThenBy(row => row.Kind).ThenBy(row => row.Place).Take(FindingsMax).ToListAsync(cancellationToken);
        return rows.Select(row => $"Batch {row.Batch}: the balance of {row.Kind}:{row.Place} differs by {row.Grams} g from the sum of its postings.");
    }

    private static async Task<IEnumerable<string>> BatchesThatDoNotSumToZero(TracingDb db, CancellationToken cancellationToken)
    {
        var rows = await db.Balances.GroupBy(b => b.Batch).Select(g => new { Batch = g.Key, Grams = g.Sum(b => b.Grams) })
            .Where(row => row.Grams != 0).OrderBy(row => row.Batch).Take(FindingsMax).ToListAsync(cancellationToken);
        return rows.Select(row => $"Batch {row.Batch}: its balances sum to {row.Grams} g instead of 0.");
    }

    private static async Task<IEnumerable<string>> NegativeHoldings(TracingDb db, CancellationToken cancellationToken)
    {
        var held = Account.Held;
        var rows = await db.Balances.AsNoTracking().Where(b => b.Grams < 0 && held.Contains(b.Kind)).OrderBy(b => b.Batch).ThenBy(b => b.Kind).ThenBy(b => b.Place)
            .Take(FindingsMax).ToListAsync(cancellationToken);
        return rows.Select(b => $"Batch {b.Batch}: {b.Kind}:{b.Place} holds {b.Grams} g; more was taken than had come.");
    }

    private static async Task<IEnumerable<string>> RunsThatDoNotClose(TracingDb db, CancellationToken cancellationToken)
    {
        var inputs = await db.RunInputs.Select(i => new { i.Run, i.Label, i.Grams })
            .Concat(db.Edges.Select(e => new { e.Run, Label = e.Parent, Grams = -e.Grams }))
            .GroupBy(row => new { row.Run, row.Label }).Select(g => new { g.Key.Run, g.Key.Label, Grams = g.Sum(row => row.Grams) })
            .Where(row => row.Grams != 0).OrderBy(row => row.Run).ThenBy(row => row.Label).Take(FindingsMax).ToListAsync(cancellationToken);
        var outputs = await db.RunOutputs.Select(o => new { o.Run, o.Index, o.Grams })
            .Concat(db.Edges.Select(e => new { e.Run, Index = e.Output, Grams = -e.Grams }))
            .GroupBy(row => new { row.Run, row.Index }).Select(g => new { g.Key.Run, g.Key.Index, Grams = g.Sum(row => row.Grams) })
            .Where(row => row.Grams != 0).OrderBy(row => row.Run).ThenBy(row => row.Index).Take(FindingsMax).ToListAsync(cancellationToken);
        return inputs.Select(row => $"Run {row.Run}: the edges of input {row.Label} miss its mass by {row.Grams} g.")
            .Concat(outputs.Select(row => $"Run {row.Run}: the edges of output {row.Index + 1} miss its mass by {row.Grams} g."));
    }

    private static async Task<IEnumerable<string>> ConversionsThatDoNotClose(TracingDb db, CancellationToken cancellationToken)
    {
        var rows = await db.Balances.Where(b => b.Kind == Account.Converted).GroupBy(b => b.Place).Select(g => new { Run = g.Key, Grams = g.Sum(b => b.Grams) })
            .Where(row => row.Grams != 0).OrderBy(row => row.Run).Take(FindingsMax).ToListAsync(cancellationToken);
        return rows.Select(row => $"Run {row.Run}: {row.Grams} g more went into residues than came out of them.");
    }
}
