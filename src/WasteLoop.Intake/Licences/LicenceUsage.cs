using WasteLoop.Chassis.Database;
using WasteLoop.Kernel;

namespace WasteLoop.Intake.Licences;

/// <summary>What was accepted under a licence in a China year.</summary>
public sealed class LicenceUsage : IVersioned
{
    public required string Licence { get; init; }
    public required int Year { get; init; }
    public long AcceptedGrams { get; private set; }

    /// <summary>Of it, what an earlier system had accepted: no receipt here tells of it.</summary>
    public long PastGrams { get; private set; }
    public long Version { get; set; }

    /// <summary>The name under which changes to it wait for each other.</summary>
    public static string HoldOf(string licence, int year) => $"licence/{licence}/{year}";

    /// <summary>Adds what is accepted now.</summary>
    /// <param name="yearlyGrams">The approved amount.</param>
    /// <param name="reapplyPercent">From this share of it on a new licence is needed.</param>
    /// <exception cref="RuleViolationException">licence.reapply.</exception>
    public void Add(long grams, long yearlyGrams, decimal reapplyPercent)
    {
        var total = AcceptedGrams + grams;
        // 许可证办法 art. 12(4): 20 % or more above the approved scale (以上 includes the number) needs a new licence.
        if (total * 100m >= reapplyPercent * yearlyGrams)
            throw new RuleViolationException("licence.reapply",
                $"许可证 {Licence} {Year} 年核准 {yearlyGrams / 1_000_000m:0.###} 吨，已接受 {AcceptedGrams / 1_000_000m:0.###} 吨；再接受 {grams / 1_000_000m:0.###} 吨将达到核准规模的 {reapplyPercent:0.#}% 或以上。",
                $"Licence {Licence} allows {yearlyGrams / 1_000_000m:0.###} t in {Year} and {AcceptedGrams / 1_000_000m:0.###} t were accepted; {grams / 1_000_000m:0.###} t more would reach {reapplyPercent:0.#} % of it or above.",
                "containers", "licence.reapply-percent", "请拒收，或重新申请许可证后再接受。", "Refuse it, or apply for a new licence first.");
        AcceptedGrams = total;
    }

    /// <summary>Adds what an earlier system had accepted. It happened: no limit is asked.</summary>
    public void TakeOver(long grams) => (AcceptedGrams, PastGrams) = (AcceptedGrams + grams, PastGrams + grams);

    /// <summary>The share of the approved amount that is used, in percent with one decimal; null when nothing is approved.</summary>
    public static decimal? PercentOf(long acceptedGrams, long yearlyGrams) => yearlyGrams == 0 ? null : Math.Round(acceptedGrams * 100m / yearlyGrams, 1);
}
