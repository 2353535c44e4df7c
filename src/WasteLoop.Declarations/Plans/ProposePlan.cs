using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Declarations.Replicas;
using WasteLoop.Kernel;

namespace WasteLoop.Declarations.Plans;

/// <summary>GET /plans/{site}/{year}/proposal: the lines that a plan needs, from what the ledger says of the last months. It is filed with PUT, changed or not.</summary>
public static class ProposePlan
{
    /// <summary>What the lines follow from.</summary>
    public enum Basis
    {
        /// <summary>The ledger.</summary>
        Ledger,

        /// <summary>What the firm said that it has when it joined; the amounts are not known.</summary>
        Joined,

        Nothing,
    }

    /// <param name="From">First day of what was looked at.</param>
    /// <param name="Next">What to do now, in the caller's language.</param>
    public sealed record Response(string Site, int Year, DateOnly From, DateOnly To, Basis Basis, IReadOnlyList<ProposedLine> Lines, string Next);

    public static async Task<Response> Handle(
        string site, int year, Caller caller, DeclarationsDb db, Rulebook rulebook, TimeProvider clock, HttpContext http, CancellationToken cancellationToken)
    {
        var known = await Sites.RequireSeen(db, site, caller, cancellationToken);
        var today = ChinaTime.DateOf(clock.GetUtcNow());
        var from = today.AddMonths(-rulebook.Get("plan.proposal-months", today, known.RuleRegion).Int).AddDays(1);
        // Both sums read the index of returns; what was handed out names its receiver only in the rows of the period.
        var produced = await db.Ledger.Where(r => r.Site == site && r.Kind == LedgerKind.Generated && r.CountsOn >= from && r.CountsOn <= today)
            .GroupBy(r => r.WasteCode).Select(g => new Produced(g.Key, g.Sum(r => r.Grams), g.Select(r => r.Label).Distinct().Count())).ToListAsync(cancellationToken);
        LedgerKind[] handedOut = [LedgerKind.ExternalUse, LedgerKind.ExternalDisposal];
        var dispatched = await db.Ledger.Where(r => r.Site == site && handedOut.Contains(r.Kind) && r.CountsOn >= from && r.CountsOn <= today && r.Receiver != null && r.Method != null)
            .GroupBy(r => new { r.WasteCode, Receiver = r.Receiver ?? "", Method = r.Method ?? "" })
            .Select(g => new Dispatched(g.Key.WasteCode, g.Key.Receiver, g.Key.Method, g.Sum(r => r.Grams), g.Select(r => r.Manifest).Distinct().Count())).ToListAsync(cancellationToken);
        var receivers = dispatched.Select(d => d.Receiver).Distinct().ToList();
        var names = await db.Parties.Where(p => receivers.Contains(p.Party)).ToDictionaryAsync(p => p.Party, p => p.Name, cancellationToken);
        var lines = ProposedLine.From(produced, dispatched, names);
        if (lines.Count > 0) return new Response(site, year, from, today, Basis.Ledger, lines, Say(http, lines.Any(l => l.Receiver is null)
            ? ("有的废物近期没有转移，请为其选择接收单位和方式，核对数量后备案。", "Some waste was not handed on: choose its receiver and method, check the amounts, then file.")
            : ("请核对数量和接收单位后备案。", "Check amounts and receivers, then file.")));
        var joined = Joined(known);
        return new Response(site, year, from, today, joined.Count > 0 ? Basis.Joined : Basis.Nothing, joined, Say(http, joined.Count > 0
            ? ("还没有台账记录：以下废物来自加入时的填报，请填写预计数量、接收单位和方式；首次收运后再来，数量会自动给出。",
                "The ledger is empty: these wastes were named when the firm joined. Enter amounts, receiver and method, or come back after the first pickup, which fills them.")
            : ("还没有台账记录，无法建议。请先为废物贴标称重，或申请一次收运；也可以直接填写计划。",
                "The ledger is empty, so nothing can be proposed. Label and weigh waste or ask for a pickup first; or write the plan by hand.")));
    }

    private static List<ProposedLine> Joined(KnownSite site) =>
        [.. (site.ProbableCodes ?? "").Split('|', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal).Select(code => new ProposedLine(code, null, null, null, null, null, 0, 0, 0, 0))];

    private static string Say(HttpContext http, (string Zh, string En) text) => Language.IsEnglish(http) ? text.En : text.Zh;

    internal sealed record Produced(string WasteCode, long Grams, int Containers);

    internal sealed record Dispatched(string WasteCode, string Receiver, string Method, long Grams, int Manifests);
}
