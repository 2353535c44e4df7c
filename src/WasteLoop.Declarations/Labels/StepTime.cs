using WasteLoop.Chassis.Http;
using WasteLoop.Kernel;

namespace WasteLoop.Declarations.Labels;

/// <summary>When a step happened to a container: never before the step before it.</summary>
public static class StepTime
{
    /// <exception cref="RuleViolationException">time.out-of-order, time.future, time.too-old.</exception>
    public static DateTimeOffset Of(DateTimeOffset? said, Container container, TimeProvider clock)
    {
        // The table keeps milliseconds; comparing finer would refuse two steps of one instant.
        var at = DateTimeOffset.FromUnixTimeMilliseconds(HappenedAt.Of(said, clock).ToUnixTimeMilliseconds());
        if (at >= container.LastAt) return at;
        // A device whose clock runs a little ahead took the step before: without a time of its own, this one simply comes after.
        if (said is null) return container.LastAt;
        throw new RuleViolationException("time.out-of-order", $"时间 {Show(at)} 早于该容器的上一步（{Show(container.LastAt)}）。",
            $"{Show(at)} is before the last thing that happened to this container ({Show(container.LastAt)}).", "happenedAt",
            nextZh: "请核对时间，或检查设备时钟。", nextEn: "Check the time, or the device's clock.");
    }

    private static string Show(DateTimeOffset at) => at.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm:ss");
}
