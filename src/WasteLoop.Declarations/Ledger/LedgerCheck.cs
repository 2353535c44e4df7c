using Microsoft.EntityFrameworkCore;
using WasteLoop.Declarations.Labels;
using WasteLoop.Kernel;

namespace WasteLoop.Declarations.Ledger;

/// <summary>What the ledger must fulfil: per container, its rows sum to what the container holds.</summary>
public static class LedgerCheck
{
    private const int FindingsMax = 20;

    /// <summary>One sentence a container whose rows do not fit it; none when the books are right.</summary>
    public static async Task<IReadOnlyList<string>> Findings(DeclarationsDb db, CancellationToken cancellationToken)
    {
        var sums = db.Containers.AsNoTracking().Select(c => new
        {
            c.Label,
            Grams = c.Grams ?? 0,
            Made = c.Origin == ContainerOrigin.Consolidated ? 0 : c.Grams ?? 0,
            InStore = c.State == ContainerState.Stored || c.State == ContainerState.OnManifest,
            Generated = db.Ledger.Where(r => r.Label == c.Label && r.Kind == LedgerKind.Generated).Sum(r => r.Grams),
            StoredIn = db.Ledger.Where(r => r.Label == c.Label && r.Kind == LedgerKind.StoredIn).Sum(r => r.Grams),
            StoredOut = db.Ledger.Where(r => r.Label == c.Label && r.Kind == LedgerKind.StoredOut).Sum(r => r.Grams),
        });
        var wrong = await sums
            .Where(s => s.Generated != s.Made || s.StoredIn - s.StoredOut != (s.InStore ? s.Grams : 0))
            .OrderBy(s => s.Label).Take(FindingsMax).ToListAsync(cancellationToken);
        return wrong.ConvertAll(s =>
            $"Container {s.Label} holds {s.Grams} g, but its ledger rows say generated {s.Generated} g, stored in {s.StoredIn} g, stored out {s.StoredOut} g.");
    }
}
