using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Journal;
using WasteLoop.Kernel;

namespace WasteLoop.Reporting.Figures;

/// <summary>Takes down what journal entries mean for the figures, and writes a whole batch of them in a few statements.</summary>
/// <remarks>A fact is placed by what other sources tell of its batch, site and manifest. Until they have, it waits; so the order between sources does not matter.</remarks>
public sealed class Book(ReportingDb db)
{
    private readonly List<WaitingFact> taken = [];
    private readonly Known known = new(db);
    private SealedEntry? entry;
    private int factsOfEntry;

    private SealedEntry Entry => entry ?? throw new InvalidOperationException("The book is open for no entry.");

    /// <summary>What has been heard of batches, sites and manifests.</summary>
    internal Known Known => known;

    /// <summary>The China month of the entry, such as 2026-11.</summary>
    public string Month => MonthOf(Entry.OccurredAt);

    /// <summary>Turns to the next entry.</summary>
    public void Turn(SealedEntry to) => (entry, factsOfEntry) = (to, 0);

    /// <summary>Counts grams of a batch. Nothing for 0.</summary>
    /// <param name="site">Where they count; empty for the mover's site of the manifest.</param>
    /// <param name="month">Another month than the entry's; empty for that of the batch's first weighing.</param>
    /// <param name="at">Another time than the entry's, where an entry tells of several: its month counts.</param>
    public void Count(string link, string site, string batch, long grams, string document, string why, string method = "", string? month = null, string? otherSite = null, string? manifest = null, DateTimeOffset? at = null)
    {
        if (grams == 0) return;
        taken.Add(new WaitingFact
        {
            Source = Entry.Source,
            Sequence = Entry.Sequence,
            Index = factsOfEntry++,
            Month = month ?? MonthOf(at ?? Entry.OccurredAt),
            Link = link,
            Method = method,
            Batch = batch,
            Grams = grams,
            Site = site,
            OtherSite = otherSite,
            Manifest = manifest,
            Document = document,
            Why = why,
            At = at ?? Entry.OccurredAt,
            RecordedAt = Entry.RecordedAt,
        });
    }

    /// <summary>Writes all that was taken down, within the caller's transaction, and starts a new page.</summary>
    public async Task Close(CancellationToken cancellationToken)
    {
        var come = await known.Write(cancellationToken);
        var sums = new CellSums(db);
        taken.AddRange(await Waiting(come, cancellationToken));
        taken.AddRange(await Uprooted(come.MovedSites, sums, cancellationToken));
        var ground = await known.Look(taken, cancellationToken);
        var (placed, waiting) = (new List<Fact>(), new List<WaitingFact>());
        foreach (var fact in taken)
            if (ground.Place(fact) is { } found) placed.Add(found);
            else waiting.Add(fact);
        foreach (var fact in placed) sums.Add(fact.Cell, fact.Grams, 1);
        await db.Append(placed, cancellationToken);
        await db.Append(waiting, cancellationToken);
        await sums.Write(cancellationToken);
        taken.Clear();
        entry = null;
    }

    private static string MonthOf(DateTimeOffset at) => ChinaTime.DateOf(at).ToString("yyyy-MM");

    /// <summary>Takes out the waiting facts that something has come for.</summary>
    private async Task<List<WaitingFact>> Waiting(Known.Come come, CancellationToken cancellationToken)
    {
        var found = new List<WaitingFact>();
        if (come.Nothing || !await db.WaitingFacts.AnyAsync(cancellationToken)) return found;
        foreach (var keys in come.Labels.Chunk(ReportingDb.KeysPerQuery)) await Take(db.WaitingFacts.Where(f => keys.Contains(f.Batch)));
        foreach (var keys in come.Sites.Chunk(ReportingDb.KeysPerQuery)) await Take(db.WaitingFacts.Where(f => keys.Contains(f.Site) || keys.Contains(f.OtherSite)));
        foreach (var keys in come.Manifests.Chunk(ReportingDb.KeysPerQuery)) await Take(db.WaitingFacts.Where(f => keys.Contains(f.Manifest)));
        // The movers' sites of manifests heard earlier may be what was missing: those facts name the site only by their manifest.
        foreach (var keys in (await known.ManifestsFrom(come.Sites, cancellationToken)).Chunk(ReportingDb.KeysPerQuery)) await Take(db.WaitingFacts.Where(f => keys.Contains(f.Manifest)));
        return found;

        async Task Take(IQueryable<WaitingFact> which)
        {
            var rows = await which.AsNoTracking().ToListAsync(cancellationToken);
            if (rows.Count == 0) return;
            await which.ExecuteDeleteAsync(cancellationToken);
            found.AddRange(rows);
        }
    }

    /// <summary>Takes out the facts of sites that the register has moved to another region, to be placed anew.</summary>
    private async Task<List<WaitingFact>> Uprooted(IReadOnlyCollection<string> sites, CellSums sums, CancellationToken cancellationToken)
    {
        var found = new List<WaitingFact>();
        foreach (var keys in sites.Chunk(ReportingDb.KeysPerQuery))
        {
            var which = db.Facts.Where(f => keys.Contains(f.Site) || keys.Contains(f.OtherSite));
            var rows = await which.AsNoTracking().ToListAsync(cancellationToken);
            await which.ExecuteDeleteAsync(cancellationToken);
            foreach (var fact in rows)
            {
                sums.Add(fact.Cell, -fact.Grams, -1);
                found.Add(Ground.Unplaced(fact));
            }
        }
        return found;
    }
}
