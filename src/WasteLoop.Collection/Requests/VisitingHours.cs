using System.Globalization;
using WasteLoop.Collection.Planning;
using WasteLoop.Contracts.Collection;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Requests;

/// <summary>When a firm can be called on (可上门时段): up to three windows of the day in China time. Loading begins within one of them.</summary>
public static class VisitingHours
{
    public const int WindowsMax = 3;

    /// <summary>Ours: a truck cannot be timed more finely.</summary>
    public const int MinutesMin = 30;

    /// <summary>Of windows as they are kept: <c>08:30-11:30 14:00-16:30</c>.</summary>
    public const int TextLengthMax = WindowsMax * 12;
    private const string ClockFormat = "HH:mm";

    /// <summary>The windows by time of day; null for any time.</summary>
    /// <exception cref="RuleViolationException">request.hours (invalid), naming the window.</exception>
    public static VisitHours[]? Check(IReadOnlyList<VisitHours?>? said)
    {
        if (said is null) return null;
        if (said.Count is 0 or > WindowsMax) throw Wrong("hours", $"可上门时段须有 1 至 {WindowsMax} 段；任何时间都可以的，请不填。", $"There are 1 to {WindowsMax} windows; leave hours out when any time will do.");
        var windows = said.Select((window, i) => (Window: MinutesOf(window, $"hours[{i}]"), Field: $"hours[{i}]")).OrderBy(pair => pair.Window.FromMinute).ToList();
        for (var i = 1; i < windows.Count; i++)
            if (windows[i].Window.FromMinute < windows[i - 1].Window.ToMinute) throw Wrong(windows[i].Field, "可上门时段互相重叠。", "Windows overlap.");
        return [.. windows.Select(pair => new VisitHours(Clock(pair.Window.FromMinute), Clock(pair.Window.ToMinute)))];
    }

    /// <summary>As kept; null for any time.</summary>
    internal static string? Write(IReadOnlyList<VisitHours>? hours) => hours is null ? null : string.Join(' ', hours.Select(window => $"{window.From}-{window.To}"));

    /// <summary>What was kept.</summary>
    internal static VisitHours[]? Read(string? text) => text?.Split(' ').Select(window => window.Split('-')).Select(ends => new VisitHours(ends[0], ends[1])).ToArray();

    /// <summary>As the planner takes what was kept; empty for any time.</summary>
    internal static IReadOnlyList<TimeWindow> Windows(string? text) => [.. (Read(text) ?? []).Select(window => MinutesOf(window, "hours"))];

    private static TimeWindow MinutesOf(VisitHours? window, string field)
    {
        if (!TimeOnly.TryParseExact(window?.From, ClockFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var from) || !TimeOnly.TryParseExact(window?.To, ClockFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var to))
            throw Wrong(field, "时间请写成 08:30 的形式。", "A time is written as 08:30.");
        if (to.Hour * 60 + to.Minute - (from.Hour * 60 + from.Minute) < MinutesMin)
            throw Wrong(field, $"可上门时段先起后止，至少 {MinutesMin} 分钟。", $"A window begins before it ends and lasts {MinutesMin} minutes at least.");
        return new TimeWindow(from.Hour * 60 + from.Minute, to.Hour * 60 + to.Minute);
    }

    private static string Clock(int minute) => $"{minute / 60:00}:{minute % 60:00}";

    private static RuleViolationException Wrong(string field, string zh, string en) => new("request.hours", zh, en, field, kind: Refusal.Invalid);
}
