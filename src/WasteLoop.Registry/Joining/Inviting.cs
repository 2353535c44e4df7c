using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Registry.Joining;

/// <summary>Who may invite, and whose an invitation is.</summary>
internal static class Inviting
{
    /// <summary>Refuses a firm without a licence on the day: only who may take the waste invites those who have it.</summary>
    /// <exception cref="RuleViolationException">invitation.no-licence.</exception>
    public static async Task RequireLicensed(this RegistryDb db, string collector, DateOnly today, CancellationToken cancellationToken)
    {
        if (await db.Licences.AnyAsync(l => l.Holder == collector && l.ValidFrom <= today && l.ValidTo >= today, cancellationToken)) return;
        throw new RuleViolationException("invitation.no-licence", "本单位当日没有有效的经营许可证，不能邀请产废单位。", "This firm holds no licence valid today and cannot invite others.", rule: "licence.valid",
            nextZh: "请先由管理员登记许可证。", nextEn: "Have the licence registered first.");
    }

    /// <summary>The days for which an invitation is good.</summary>
    public static int InvitationDays(this Rulebook rulebook, DateOnly today) => rulebook.Get("joining.invitation-days", today).Int;

    /// <exception cref="RuleViolationException">invitation.not-found (404): none, or another collector's.</exception>
    public static async Task<Invitation> OwnInvitation(this RegistryDb db, string id, Caller caller, CancellationToken cancellationToken)
    {
        var found = await db.Invitations.FindAsync([id], cancellationToken);
        return found is not null && found.Collector == caller.ActingParty ? found : throw NotFound();
    }

    public static RuleViolationException NotFound() => new("invitation.not-found", "没有这个邀请，请核对邀请码。", "There is no such invitation; check the code.", "code", kind: Refusal.NotFound);
}
