using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Import;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Registry.Joining;

/// <summary>Writes a collector's invitations: the one way for a single one and for a line of a file. Two queries a chunk of firms.</summary>
internal sealed class InvitationBook(RegistryDb db, string collector, Actor actor, DateTimeOffset now, int validDays)
{
    private Dictionary<string, Invitation> known = [];
    private HashSet<string> haveUsers = [];

    /// <summary>Looks up what is known of these firms.</summary>
    public async Task LookUp(IReadOnlyCollection<string> parties, CancellationToken cancellationToken)
    {
        known = (await db.Invitations.Where(i => i.Collector == collector && parties.Contains(i.Party)).ToListAsync(cancellationToken)).ToDictionary(i => i.Party);
        haveUsers = (await db.Users.Where(u => u.Party != null && parties.Contains(u.Party)).Select(u => u.Party!).Distinct().ToListAsync(cancellationToken)).ToHashSet();
    }

    /// <summary>Invites a firm that was looked up; the caller saves. The code is null when an invitation that is still good keeps its own.</summary>
    /// <param name="anew">Gives a new code even so.</param>
    /// <exception cref="RuleViolationException">invitation.oneself, invitation.firm-has-users.</exception>
    public (Outcome Outcome, Invitation Invitation, string? Code) Invite(InvitedFirm firm, bool anew)
    {
        var party = firm.Firm.Code;
        if (party == collector) throw new RuleViolationException("invitation.oneself", "不能邀请本单位。", "A firm does not invite itself.", "party");
        if (haveUsers.Contains(party))
            throw new RuleViolationException("invitation.firm-has-users", $"单位 {party} 已有用户，不必邀请。", $"The firm {party} has users already and needs no invitation.", "party",
                nextZh: "可直接为其录入收运合同；需要账号的，由其管理员或平台管理员开通。", nextEn: "Enter terms for it at once; the administrator opens further accounts.", kind: Refusal.Conflict);

        var existing = known.GetValueOrDefault(party);
        var invitation = existing ?? db.Invitations.Add(Invitation.To(firm, collector, now)).Entity;
        var changed = invitation.Describe(firm);
        var good = existing is { State: InvitationState.Open } && ChinaTime.DateOf(now) <= existing.ExpiresOn;
        var code = good && !anew ? null : invitation.Open(now, validDays);
        if (!changed && code is null) return (Outcome.Unchanged, invitation, null);
        db.Record(invitation.Told(), now, actor);
        return (existing is null ? Outcome.Added : Outcome.Changed, invitation, code);
    }
}
