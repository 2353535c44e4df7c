using WasteLoop.Contracts.Declarations;

namespace WasteLoop.Declarations.Returns;

/// <summary>One waste code of a return, in kilograms with three decimals.</summary>
/// <param name="VarianceKg">What the weighing at the door found more than the books held; negative for less.</param>
public sealed record WasteView(
    string WasteCode, decimal OpeningKg, decimal ProducedKg, decimal FromRunsKg, decimal DispatchedKg, decimal VarianceKg, decimal ClosingKg, IReadOnlyList<WasteView.Dispatch> Dispatches)
{
    /// <param name="Manifests">On how many.</param>
    public sealed record Dispatch(string Receiver, string Method, decimal MassKg, int Manifests);

    public static WasteView Of(DeclaredWaste w) => new(
        w.WasteCode, w.OpeningGrams / 1000m, w.ProducedGrams / 1000m, w.FromRunsGrams / 1000m, w.DispatchedGrams / 1000m, w.VarianceGrams / 1000m, w.ClosingGrams / 1000m,
        [.. w.Dispatches.Select(d => new Dispatch(d.Receiver, d.Method, d.Grams / 1000m, d.Manifests))]);
}

/// <summary>A figure that is another than the confirmed one.</summary>
/// <param name="Figure">opening, produced, from-runs, dispatched, variance or closing.</param>
public sealed record FigureChange(string WasteCode, string Figure, decimal ConfirmedKg, decimal NowKg, decimal DifferenceKg)
{
    private static readonly (string Name, Func<DeclaredWaste, long> Of)[] All =
    [
        ("opening", w => w.OpeningGrams), ("produced", w => w.ProducedGrams), ("from-runs", w => w.FromRunsGrams),
        ("dispatched", w => w.DispatchedGrams), ("variance", w => w.VarianceGrams), ("closing", w => w.ClosingGrams),
    ];

    /// <summary>What differs, by waste code.</summary>
    public static IReadOnlyList<FigureChange> Between(DeclaredWaste[] confirmed, DeclaredWaste[] now)
    {
        var (old, current) = (confirmed.ToDictionary(w => w.WasteCode), now.ToDictionary(w => w.WasteCode));
        return [.. from code in old.Keys.Union(current.Keys).Order(StringComparer.Ordinal)
            from figure in All
            let before = old.TryGetValue(code, out var o) ? figure.Of(o) : 0
            let after = current.TryGetValue(code, out var c) ? figure.Of(c) : 0
            where before != after
            select new FigureChange(code, figure.Name, before / 1000m, after / 1000m, (after - before) / 1000m)];
    }
}
