using Microsoft.EntityFrameworkCore;

namespace WasteLoop.Tracing.Ledger;

/// <summary>What of a batch stands in an account.</summary>
public sealed record Standing(string Batch, string Kind, string Place, long Grams);

/// <summary>One side of a posting: an account is given grams, or they are taken (negative).</summary>
public sealed class Leg
{
    public required string Kind { get; init; }
    public required string Place { get; init; }
    public required string Batch { get; init; }
    public required long Grams { get; init; }
}

/// <summary>Balances now (kept) or as of a day (summed from the postings).</summary>
internal static class Legs
{
    /// <summary>Both sides of every posting up to the day.</summary>
    public static IQueryable<Leg> Of(TracingDb db, AsOf asOf)
    {
        var postings = asOf.Before is { } before ? db.Postings.Where(p => p.At < before) : db.Postings;
        return postings.Select(p => new Leg { Kind = p.ToKind, Place = p.ToPlace, Batch = p.Batch, Grams = p.Grams })
            .Concat(postings.Select(p => new Leg { Kind = p.FromKind, Place = p.FromPlace, Batch = p.Batch, Grams = -p.Grams }));
    }

    /// <summary>The rows that sum to the balances of the day: the balances themselves when it is now.</summary>
    public static IQueryable<Leg> Summing(TracingDb db, AsOf asOf) => asOf.Day is null
        ? db.Balances.Select(b => new Leg { Kind = b.Kind, Place = b.Place, Batch = b.Batch, Grams = b.Grams })
        : Of(db, asOf);

    /// <summary>The balances of the batches that are not 0; or those below 0 alone, which say where the mass came from.</summary>
    public static async Task<ILookup<string, Standing>> Standings(TracingDb db, IEnumerable<string> labels, AsOf asOf, bool sourcesOnly, CancellationToken cancellationToken)
    {
        var balances = sourcesOnly ? db.Balances.Where(b => b.Grams < 0) : db.Balances.Where(b => b.Grams != 0);
        var found = new List<Standing>();
        foreach (var chunk in labels.Chunk(TracingDb.LabelsPerQuery))
            found.AddRange(asOf.Day is null
                ? await balances.Where(b => chunk.Contains(b.Batch)).Select(b => new Standing(b.Batch, b.Kind, b.Place, b.Grams)).ToListAsync(cancellationToken)
                : await Of(db, asOf).Where(leg => chunk.Contains(leg.Batch)).GroupBy(leg => new { leg.Batch, leg.Kind, leg.Place })
                    .Select(g => new Standing(g.Key.Batch, g.Key.Kind, g.Key.Place, g.Sum(leg => leg.Grams))).ToListAsync(cancellationToken));
        return found.Where(s => sourcesOnly ? s.Grams < 0 : s.Grams != 0).OrderBy(s => s.Kind, StringComparer.Ordinal).ThenBy(s => s.Place, StringComparer.Ordinal).ToLookup(s => s.Batch);
    }
}
