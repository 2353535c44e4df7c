using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Registry.People;

/// <summary>Checks what a person or machine may do and for whom.</summary>
public static class RoleList
{
    public const char Split = ';';

    /// <summary>The roles as kept: in the order given, split by semicolons.</summary>
    /// <exception cref="RuleViolationException">roles.none, role.unknown, role.twice.</exception>
    public static string Check(IReadOnlyList<string>? said, string field = "roles")
    {
        if (said is null || said.Count == 0)
            throw new RuleViolationException("roles.none", "至少要有一个角色。", "At least one role is needed.", field, kind: Refusal.Invalid);
        var roles = said.Select(role => (role ?? "").Trim().ToLowerInvariant()).ToList();
        if (roles.Find(role => !Role.All.Contains(role)) is { } unknown)
            throw new RuleViolationException("role.unknown", $"没有角色“{unknown}”；可用：{string.Join('、', Role.All)}。", $"There is no role '{unknown}'; known are {string.Join(", ", Role.All)}.", field, kind: Refusal.Invalid);
        return roles.Distinct().Count() == roles.Count ? string.Join(Split, roles)
            : throw new RuleViolationException("role.twice", "角色有重复。", "A role is named twice.", field, kind: Refusal.Invalid);
    }

    /// <summary>Refuses roles without the party or region that they need, and a party or region that no role uses.</summary>
    /// <exception cref="RuleViolationException">user.party-missing, user.party-unused, user.region-missing, user.region-unused.</exception>
    public static bool RequireFitting(string roles, string? party, string? region)
    {
        var list = roles.Split(Split);
        var ofParty = list.Any(Role.OfParty.Contains);
        var regulates = list.Contains(Role.Regulator);
        if (ofParty && party is null) throw new RuleViolationException("user.party-missing", "该角色代表单位，须填写所属单位。", "These roles act for a firm: name the party.", "party", kind: Refusal.Invalid);
        if (!ofParty && party is not null) throw new RuleViolationException("user.party-unused", "这些角色不代表单位，不应填写所属单位。", "None of these roles acts for a firm: name no party.", "party", kind: Refusal.Invalid);
        if (regulates && region is null) throw new RuleViolationException("user.region-missing", "监管角色须填写辖区。", "A regulator needs a region.", "region", kind: Refusal.Invalid);
        if (!regulates && region is not null) throw new RuleViolationException("user.region-unused", "只有监管角色有辖区。", "Only a regulator has a region.", "region", kind: Refusal.Invalid);
        return true;
    }
}
