using Microsoft.EntityFrameworkCore;
using WasteLoop.Tracing.Genealogy;
using WasteLoop.Tracing.Ledger;
using WasteLoop.Tracing.Replicas;
using WasteLoop.Tracing.Transfers;

namespace WasteLoop.Tracing.Batches;

/// <summary>Who holds how much where.</summary>
/// <param name="Kind">store, transit or treated.</param>
/// <param name="Place">The site, the manifest or the run; null when it is not the caller's to see.</param>
/// <param name="Party">The holder: whose site it is, or the carrier.</param>
public sealed record Holding(string Kind, string? Place, string? PlaceName, string? Party, string? PartyName, decimal MassKg);

/// <summary>Turns accounts into holders, with names.</summary>
internal sealed class Holdings
{
    private readonly Dictionary<string, Movement> movements = [];
    private readonly Dictionary<string, Run> runs = [];

    private Holdings(Names names) => Names = names;

    /// <summary>The names of all sites and firms concerned.</summary>
    public Names Names { get; }

    /// <summary>Reads what is needed to name these accounts, and further sites and firms.</summary>
    public static async Task<Holdings> Of(
        TracingDb db, IEnumerable<Standing> standings, IEnumerable<string?> sites, IEnumerable<string?> parties, CancellationToken cancellationToken)
    {
        var all = standings.ToList();
        var movements = new List<Movement>();
        foreach (var chunk in all.Where(s => s.Kind == Account.Transit).Select(s => s.Place).Distinct().Chunk(TracingDb.LabelsPerQuery))
            movements.AddRange(await db.Movements.AsNoTracking().Where(m => chunk.Contains(m.Manifest)).ToListAsync(cancellationToken));
        var runs = new List<Run>();
        foreach (var chunk in all.Where(s => s.Kind is Account.Treated or Account.Converted).Select(s => s.Place).Distinct().Chunk(TracingDb.LabelsPerQuery))
            runs.AddRange(await db.Runs.AsNoTracking().Where(r => chunk.Contains(r.Id)).ToListAsync(cancellationToken));
        var places = all.Where(s => s.Kind is not (Account.Transit or Account.Treated or Account.Converted)).Select(s => s.Place);
        var names = await Names.Of(db, [.. sites, .. places, .. runs.Select(r => r.Site)], [.. parties, .. movements.Select(m => m.Carrier)], cancellationToken);
        var holdings = new Holdings(names);
        foreach (var movement in movements) holdings.movements[movement.Manifest] = movement;
        foreach (var run in runs) holdings.runs[run.Id] = run;
        return holdings;
    }

    /// <param name="hidden">The batch is not the caller's: neither manifest nor carrier is told.</param>
    public Holding Of(Standing standing, long grams, bool hidden = false)
    {
        if (standing.Kind == Account.Transit)
        {
            var carrier = hidden ? null : movements.GetValueOrDefault(standing.Place)?.Carrier;
            return new Holding(standing.Kind, hidden ? null : standing.Place, null, carrier, Names.OfParty(carrier), Kg.Of(grams));
        }
        var run = runs.GetValueOrDefault(standing.Place);
        var site = run?.Site ?? standing.Place;
        var party = run?.Party ?? Names.PartyOf(site);
        return new Holding(standing.Kind, standing.Place, Names.OfSite(site), party, Names.OfParty(party), Kg.Of(grams));
    }
}
