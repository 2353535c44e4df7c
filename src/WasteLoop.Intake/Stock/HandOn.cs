using WasteLoop.Intake.Replicas;
using WasteLoop.Kernel;

namespace WasteLoop.Intake.Stock;

/// <summary>The last China day on which accepted waste may still be here, and the rule that says so.</summary>
public sealed record HandOn(DateOnly Day, string Rule)
{
    /// <summary>A collector passes on within so many working days.</summary>
    public const string HandoverRule = "collection.handover-working-days";

    /// <summary>Whoever runs a business with waste stores it at most so many years.</summary>
    public const string StorageRule = "storage.business-years";

    /// <summary>The day for what was taken over under a licence.</summary>
    /// <param name="arrivedAt">When it came through the gate: from then on the firm has it, whenever it decides.</param>
    public static HandOn Of(KnownLicence licence, DateTimeOffset arrivedAt, Rulebook rulebook, WorkingDays workingDays, RegionCode? region)
    {
        var arrived = ChinaTime.DateOf(arrivedAt);
        // 固废法 art. 81 and its successor: one calendar year, the same day of the next year being the last.
        var stored = new HandOn(arrived.AddYears(rulebook.Get(StorageRule, arrived, region).Int), StorageRule);
        if (licence.Kind != KnownLicence.Collection) return stored;
        // 许可证办法 art. 20: the day of arrival does not count.
        var handedOn = new HandOn(workingDays.Add(arrived, rulebook.Get(HandoverRule, arrived, region).Int), HandoverRule);
        return handedOn.Day <= stored.Day ? handedOn : stored;
    }
}
