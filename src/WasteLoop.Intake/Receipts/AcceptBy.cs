using WasteLoop.Kernel;

namespace WasteLoop.Intake.Receipts;

/// <summary>The last China day on which a load that arrived may be decided.</summary>
/// <param name="Certain">False when the holidays of its year are not known yet.</param>
public sealed record AcceptBy(DateOnly Day, bool Certain)
{
    public const string Rule = "manifest.accept-working-days";

    // 转移办法 art. 18: within five working days; the day of arrival does not count.
    public static AcceptBy Of(DateTimeOffset arrivedAt, Rulebook rulebook, WorkingDays workingDays, RegionCode? region)
    {
        var arrived = ChinaTime.DateOf(arrivedAt);
        var last = workingDays.Add(arrived, rulebook.Get(Rule, arrived, region).Int);
        return new AcceptBy(last, workingDays.Covers(arrived.Year) && workingDays.Covers(last.Year));
    }

    public bool IsOver(DateTimeOffset now) => ChinaTime.DateOf(now) > Day;
}
