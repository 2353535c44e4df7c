using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Registry.Transport;

/// <summary>A dispatcher keeps the vehicles and crew of the own firm; an administrator those of all.</summary>
internal static class OwnFleet
{
    /// <summary>The carrier that the request is for: the one named, else the caller's own.</summary>
    /// <exception cref="RuleViolationException">carrier.not-yours (404), or those of <see cref="CreditCode"/>.</exception>
    public static string CarrierOf(string? said, Caller caller)
    {
        var carrier = CreditCode.Parse(said ?? caller.Party, "carrier").Value;
        return caller.Is(Role.Administrator) || carrier == caller.Party ? carrier
            : throw new RuleViolationException("carrier.not-yours", "只能维护本单位的车辆和人员。", "You keep the vehicles and crew of your own firm only.", "carrier", kind: Refusal.NotFound);
    }

    /// <summary>Refuses to take over what is registered with another carrier.</summary>
    /// <exception cref="RuleViolationException">carrier.registered-elsewhere (404).</exception>
    public static void RefuseOthers(string? registeredWith, Caller caller, string field)
    {
        if (registeredWith is not null && registeredWith != caller.Party && !caller.Is(Role.Administrator))
            throw new RuleViolationException("carrier.registered-elsewhere", "该编号已登记在其他单位名下，或不属于您的查看范围。", "This is registered with another firm, or it is not yours to see.", field,
                nextZh: "如车辆或人员已转入本单位，请管理员变更。", nextEn: "If it has come to your firm, ask the administrator to change it.", kind: Refusal.NotFound);
    }
}
