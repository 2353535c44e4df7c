namespace WasteLoop.Host.Demo.Countryside;

/// <summary>What becomes of the stops: most give their waste, the others each reason in turn.</summary>
internal sealed class Outcomes
{
    private const int CollectedPercent = 82;
    private static readonly Miss[] Misses =
    [
        new("skipped", "not-in"), new("refused", "bad-packaging"), new("skipped", "no-access"), new("refused", "wrong-waste"), new("refused", "too-heavy"),
        new("refused", "no-label"), new("refused", "unsafe"), new("skipped", "other", "道路施工，改日再来"),
    ];
    private readonly SortedDictionary<string, int> counted = new(StringComparer.Ordinal);
    private int missed;

    public sealed record Miss(string Outcome, string Reason, string? Text = null);

    public Miss? NextMiss(Random random)
    {
        if (random.Next(100) < CollectedPercent) return null;
        var miss = Misses[missed++ % Misses.Length];
        Count($"{miss.Outcome}: {miss.Reason}");
        return miss;
    }

    public void Count(string outcome, int times = 1) => counted[outcome] = counted.GetValueOrDefault(outcome) + times;

    public override string ToString() => string.Join(", ", counted.Select(pair => $"{pair.Value} {pair.Key}"));
}
