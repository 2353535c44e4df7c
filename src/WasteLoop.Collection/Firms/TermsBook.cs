using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Import;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Firms;

/// <summary>Writes a collector's terms: the one way for a single PUT and for a file. Three queries a chunk.</summary>
internal sealed class TermsBook(CollectionDb db, string collector, Actor actor, DateTimeOffset now)
{
    private Dictionary<string, Terms> known = [];
    private HashSet<string> firms = [];

    /// <summary>Looks up what is known of these numbers and firms.</summary>
    public async Task LookUp(IReadOnlyCollection<TermsContent> all, CancellationToken cancellationToken)
    {
        var numbers = all.Select(said => said.Number).ToList();
        var named = all.Where(said => said.Firm is not null).Select(said => said.Firm!).Distinct().ToList();
        known = (await db.Terms.Where(terms => terms.Collector == collector && numbers.Contains(terms.Number)).ToListAsync(cancellationToken)).ToDictionary(terms => terms.Number);
        firms = [
            .. await db.Parties.Where(party => named.Contains(party.Party)).Select(party => party.Party).ToListAsync(cancellationToken),
            .. await db.Invitations.Where(invitation => invitation.Collector == collector && named.Contains(invitation.Party)).Select(invitation => invitation.Party).ToListAsync(cancellationToken)];
    }

    /// <summary>Enters terms that were looked up, or changes them; the caller saves.</summary>
    /// <exception cref="RuleViolationException">terms.firm-unknown, terms.oneself, terms.other-side.</exception>
    public (Outcome Outcome, Terms Terms) Enter(TermsContent said)
    {
        if (said.Firm == collector) throw new RuleViolationException("terms.oneself", "不能与本单位签订合同。", "A firm has no contract with itself.", "firm");
        if (said.Firm is not null && !firms.Contains(said.Firm))
            throw new RuleViolationException("terms.firm-unknown", $"单位 {said.Firm} 尚未登记，也未被本单位邀请。", $"The firm {said.Firm} is neither registered nor invited by you.", "firm",
                nextZh: "请先邀请该单位，或核对统一社会信用代码。", nextEn: "Invite it first, or check the credit code.");
        var existing = known.GetValueOrDefault(said.Number);
        var terms = existing ?? db.Terms.Add(new Terms { Collector = collector, Number = said.Number }).Entity;
        if (terms.Say(said) is not { } told) return (Outcome.Unchanged, terms);
        db.Record(told, now, actor);
        return (existing is null ? Outcome.Added : Outcome.Changed, terms);
    }
}
