using WasteLoop.Kernel;

namespace WasteLoop.Declarations.Plans;

/// <summary>A line that a plan could have, with the figures it comes from.</summary>
/// <param name="ProducedTonnes">To be filed, rounded up; null when nothing is known.</param>
/// <param name="TransferTonnes">The same.</param>
/// <param name="Receiver">Credit code; null when the waste was not handed on and a receiver must be chosen.</param>
/// <param name="Method">The one by which most went to this receiver.</param>
/// <param name="ProducedKg">What the ledger says was made of it, this receiver's share when there are several.</param>
/// <param name="Containers">In how many containers of this code, all receivers together.</param>
/// <param name="DispatchedKg">What the ledger says went to this receiver.</param>
/// <param name="Manifests">On how many.</param>
public sealed record ProposedLine(
    string WasteCode, decimal? ProducedTonnes, decimal? TransferTonnes, string? Receiver, string? ReceiverName, string? Method, decimal ProducedKg, int Containers, decimal DispatchedKg, int Manifests)
{
    private const long Tonne = 1_000_000;

    /// <summary>One line a waste code and receiver, as a plan wants it.</summary>
    internal static IReadOnlyList<ProposedLine> From(
        IReadOnlyCollection<ProposePlan.Produced> produced, IReadOnlyCollection<ProposePlan.Dispatched> dispatched, IReadOnlyDictionary<string, string> names) =>
        [.. produced.Select(p => p.WasteCode).Union(dispatched.Select(d => d.WasteCode)).Order(StringComparer.Ordinal)
            .SelectMany(code => OfCode(code, produced.FirstOrDefault(p => p.WasteCode == code), [.. dispatched.Where(d => d.WasteCode == code && d.Grams > 0)], names))];

    /// <summary>Rounded up to 10 kg below 1 t, to 100 kg below 10 t, to 1 t above: a plan is an expectation, and one that is a little too small stops a manifest.</summary>
    public static long RoundUp(long grams)
    {
        var step = grams < Tonne ? Tonne / 100 : grams < 10 * Tonne ? Tonne / 10 : Tonne;
        return (grams + step - 1) / step * step;
    }

    private static IEnumerable<ProposedLine> OfCode(string code, ProposePlan.Produced? produced, ProposePlan.Dispatched[] dispatched, IReadOnlyDictionary<string, string> names)
    {
        // A correction can leave less than nothing of what lies before the window.
        var (made, containers) = (Math.Max(produced?.Grams ?? 0, 0), produced?.Containers ?? 0);
        if (made == 0 && dispatched.Length == 0) return [];
        if (dispatched.Length == 0) return [new ProposedLine(code, TonnesOf(made), TonnesOf(made), null, null, null, made / 1000m, containers, 0, 0)];
        var receivers = dispatched.GroupBy(d => d.Receiver).OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
        // What was made is shared out as it was handed on, so that the lines of a code add up to it.
        var shares = MassShares.Split(made, [.. receivers.Select(g => g.Sum(d => d.Grams))]);
        return receivers.Select((receiver, i) => new ProposedLine(
            code, TonnesOf(shares[i]), TonnesOf(receiver.Sum(d => d.Grams)), receiver.Key, names.GetValueOrDefault(receiver.Key),
            receiver.OrderByDescending(d => d.Grams).ThenBy(d => d.Method, StringComparer.Ordinal).First().Method,
            shares[i] / 1000m, containers, receiver.Sum(d => d.Grams) / 1000m, receiver.Sum(d => d.Manifests)));
    }

    private static decimal TonnesOf(long grams) => RoundUp(grams) / (decimal)Tonne;
}
