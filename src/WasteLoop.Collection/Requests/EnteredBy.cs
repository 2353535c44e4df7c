using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Requests;

/// <summary>Who entered a request or standing order.</summary>
public enum EnteredBy
{
    Firm,

    /// <summary>The collector that the firm telephoned.</summary>
    Collector,
}

internal static class Entering
{
    public static EnteredBy Of(bool byCollector) => byCollector ? EnteredBy.Collector : EnteredBy.Firm;

    /// <summary>A firm takes back what was entered for it, a collector only what it entered itself.</summary>
    /// <exception cref="RuleViolationException">request.entered-by-firm.</exception>
    public static void RequireMayEnd(Caller caller, string firm, string collector, bool byCollector)
    {
        if (caller.Is(Role.Producer) && caller.Party == firm) return;
        if (byCollector && caller.Is(Role.Collector, Role.Dispatcher) && caller.Party == collector) return;
        throw new RuleViolationException("request.entered-by-firm", "这是产废单位自己提出的，只能由该单位撤回。", "The firm itself asked for it; only the firm takes it back.", nextZh: "请联系产废单位。", nextEn: "Call the firm.");
    }
}
