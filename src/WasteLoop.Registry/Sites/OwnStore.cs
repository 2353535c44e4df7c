using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Registry.Sites;

/// <summary>A firm enters the storage facilities of its own sites; an administrator those of all, treatment facilities, and the stores of whoever holds a licence.</summary>
/// <remarks>HJ 1259-2022 art. 5.4.2: a firm names its stores in its own plan. What treats waste, and how much a receiver may store, was approved with its licence: neither is the firm's own word.</remarks>
internal static class OwnStore
{
    /// <exception cref="RuleViolationException">facility.not-yours (404), facility.treatment, facility.licensed.</exception>
    public static async Task Require(RegistryDb db, Facility next, Caller caller, CancellationToken cancellationToken)
    {
        if (caller.Is(Role.Administrator)) return;
        if (SiteCode.PartyOf(next.Site) != caller.Party)
            throw new RuleViolationException("facility.not-yours", "只能登记本单位场所的贮存设施。", "You enter the stores of your own firm's sites only.", "site", kind: Refusal.NotFound);
        if (next.Kind != Facility.Storage || await db.Facilities.AnyAsync(known => known.Site == next.Site && known.Code == next.Code && known.Kind != Facility.Storage, cancellationToken))
            throw new RuleViolationException("facility.treatment", "利用处置设施由管理员登记，本单位只能登记贮存设施。", "Treatment facilities are entered by the administrator; a firm enters its stores.", "kind",
                nextZh: "请联系管理员。", nextEn: "Ask the administrator.");
        if (await db.Licences.AnyAsync(licence => licence.Holder == caller.Party, cancellationToken))
            throw new RuleViolationException("facility.licensed", "持有经营许可证的单位，贮存能力以审批为准，由管理员登记。", "How much the holder of a licence may store was approved with it: the administrator enters that.", "site",
                nextZh: "请联系管理员。", nextEn: "Ask the administrator.");
    }
}
