using WasteLoop.Kernel;

namespace WasteLoop.Manifests.Transfer;

/// <summary>Until when the receiver must confirm.</summary>
/// <remarks>危险废物转移管理办法 art. 18: within five working days of receipt; the day of receipt does not count.</remarks>
public sealed class AcceptDue(Rulebook rulebook, WorkingDays calendar)
{
    /// <summary>The last China day; null before arrival.</summary>
    public DateOnly? Of(Manifest manifest)
    {
        if (manifest.ArrivedAt is not { } arrivedAt) return null;
        var day = ChinaTime.DateOf(arrivedAt);
        return calendar.Add(day, rulebook.Get("manifest.accept-working-days", day, RegionCode.Parse(manifest.ReceiverRegion)).Int);
    }
}
