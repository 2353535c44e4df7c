using WasteLoop.Kernel;

namespace WasteLoop.Chassis.Http;

/// <summary>When something happened, as the device says: it may report late, never from the future.</summary>
public static class HappenedAt
{
    /// <summary>A device's clock may run ahead of ours by this much.</summary>
    public static readonly TimeSpan SkewMax = TimeSpan.FromMinutes(5);

    /// <summary>Later reports belong in a correction, not in a scan.</summary>
    public static readonly TimeSpan LateMax = TimeSpan.FromDays(400);

    /// <summary>The instant said, or now when none is.</summary>
    /// <exception cref="RuleViolationException">time.future, time.too-old.</exception>
    public static DateTimeOffset Of(DateTimeOffset? said, TimeProvider clock, string field = "happenedAt")
    {
        var now = clock.GetUtcNow();
        var at = said?.ToUniversalTime() ?? now;
        if (at > now + SkewMax)
            throw new RuleViolationException("time.future", $"时间 {at:O} 在未来，请检查设备时钟。", $"{at:O} lies in the future; check the device's clock.", field, kind: Refusal.Invalid);
        if (at < now - LateMax)
            throw new RuleViolationException("time.too-old", $"时间 {at:O} 早于 {LateMax.Days} 天前，不能直接补录。", $"{at:O} is more than {LateMax.Days} days ago and cannot be entered late.", field, kind: Refusal.Invalid);
        return at;
    }
}
