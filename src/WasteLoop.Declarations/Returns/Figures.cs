using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Contracts.Declarations;
using WasteLoop.Declarations.Labels;
using WasteLoop.Kernel;

namespace WasteLoop.Declarations.Returns;

/// <summary>The figures of a return, computed from the ledger; nothing is typed in.</summary>
public sealed class Figures
{
    private static readonly JsonSerializerOptions Canonical = new(JsonSerializerDefaults.Web);

    private Figures(string site, ReturnPeriod period, DeclaredWaste[] wastes)
    {
        Wastes = wastes;
        Text = JsonSerializer.Serialize(new { site, period = period.Text, wastes }, Canonical);
        Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));
    }

    /// <summary>By waste code.</summary>
    public DeclaredWaste[] Wastes { get; }

    /// <summary>Site, period and figures in one fixed form; what the hash is taken over.</summary>
    public string Text { get; }

    /// <summary>64 hexadecimal digits.</summary>
    public string Hash { get; }

    /// <summary>What a site's ledger says of a period: two sums in the database.</summary>
    /// <exception cref="InvalidOperationException">The ledger does not balance: a bug.</exception>
    public static async Task<Figures> Of(DeclarationsDb db, string site, ReturnPeriod period, CancellationToken cancellationToken)
    {
        var (from, to) = (period.From, period.To);
        // What is on the books of the store: all that was made, less all that was taken out.
        var stocks = await db.Ledger.Where(r => r.Site == site && (r.Kind == LedgerKind.Generated || r.Kind == LedgerKind.StoredOut) && r.CountsOn <= to).OfOwnWaste(db)
            .GroupBy(r => new { r.WasteCode, r.Kind })
            .Select(g => new StockSum(g.Key.WasteCode, g.Key.Kind, g.Sum(r => r.CountsOn < from ? r.Grams : 0), g.Sum(r => r.Grams))).ToListAsync(cancellationToken);
        var flows = await db.Ledger.Where(r => r.Site == site && r.Kind != LedgerKind.StoredIn && r.CountsOn >= from && r.CountsOn <= to).OfOwnWaste(db)
            .Join(db.Containers, r => r.Label, c => c.Label, (r, c) => new { r.WasteCode, r.Kind, c.Origin, r.Receiver, r.Method, r.Grams, r.Manifest })
            .GroupBy(r => new { r.WasteCode, r.Kind, r.Origin, r.Receiver, r.Method })
            .Select(g => new FlowSum(g.Key.WasteCode, g.Key.Kind, g.Key.Origin, g.Key.Receiver, g.Key.Method, g.Sum(r => r.Grams), g.Select(r => r.Manifest).Distinct().Count()))
            .ToListAsync(cancellationToken);
        return Of(site, period, stocks, flows);
    }

    /// <summary>The figures kept with a confirmation.</summary>
    public static DeclaredWaste[] Read(string text) => JsonSerializer.Deserialize<Kept>(text, Canonical)?.Wastes ?? [];

    /// <summary>Puts the ledger's sums together.</summary>
    internal static Figures Of(string site, ReturnPeriod period, IReadOnlyCollection<StockSum> stocks, IReadOnlyCollection<FlowSum> flows)
    {
        var wastes = stocks.Select(s => s.WasteCode).Union(flows.Select(f => f.WasteCode)).Order(StringComparer.Ordinal)
            .Select(code => OfCode(code, [.. stocks.Where(s => s.WasteCode == code)], [.. flows.Where(f => f.WasteCode == code)]))
            // A waste that came and went before the period is no longer spoken of.
            .Where(waste => waste is not { OpeningGrams: 0, ProducedGrams: 0, FromRunsGrams: 0, DispatchedGrams: 0, VarianceGrams: 0, ClosingGrams: 0 });
        return new Figures(site, period, [.. wastes]);
    }

    private static DeclaredWaste OfCode(string code, StockSum[] stocks, FlowSum[] flows)
    {
        var handedOut = flows.Where(f => f.Kind is not (LedgerKind.Generated or LedgerKind.StoredOut)).ToList();
        var dispatched = handedOut.Sum(f => f.Grams);
        var waste = new DeclaredWaste(code,
            stocks.Sum(s => Signed(s.Kind, s.BeforeGrams)),
            flows.Where(f => f is { Kind: LedgerKind.Generated, Origin: ContainerOrigin.Generated }).Sum(f => f.Grams),
            flows.Where(f => f is { Kind: LedgerKind.Generated, Origin: ContainerOrigin.Residue }).Sum(f => f.Grams),
            dispatched,
            // The books held one mass and the weighing at the door found another: both are true, and the gap is said.
            dispatched - flows.Where(f => f.Kind == LedgerKind.StoredOut).Sum(f => f.Grams),
            stocks.Sum(s => Signed(s.Kind, s.UntilGrams)),
            [.. handedOut.GroupBy(f => (Receiver: f.Receiver ?? "", Method: f.Method ?? "")).OrderBy(g => g.Key.Receiver, StringComparer.Ordinal).ThenBy(g => g.Key.Method, StringComparer.Ordinal)
                .Select(g => new DeclaredDispatch(g.Key.Receiver, g.Key.Method, g.Sum(f => f.Grams), g.Sum(f => f.Manifests)))]);
        // HJ 1259-2022 annex C: the closing stock follows from the others.
        if (waste.OpeningGrams + waste.ProducedGrams + waste.FromRunsGrams - waste.DispatchedGrams + waste.VarianceGrams != waste.ClosingGrams)
            throw new InvalidOperationException($"The ledger of {code} does not balance: {waste}.");
        return waste;
    }

    private static long Signed(LedgerKind kind, long grams) => kind == LedgerKind.StoredOut ? -grams : grams;

    /// <param name="BeforeGrams">Of the rows before the period.</param>
    /// <param name="UntilGrams">Of the rows until its end.</param>
    internal sealed record StockSum(string WasteCode, LedgerKind Kind, long BeforeGrams, long UntilGrams);

    internal sealed record FlowSum(string WasteCode, LedgerKind Kind, ContainerOrigin Origin, string? Receiver, string? Method, long Grams, int Manifests);

    private sealed record Kept(DeclaredWaste[] Wastes);
}
