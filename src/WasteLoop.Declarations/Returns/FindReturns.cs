using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Declarations.Replicas;
using WasteLoop.Kernel;

namespace WasteLoop.Declarations.Returns;

/// <summary>GET /returns?year=&amp;state=: what each site that the caller may see owes for a year, and where it stands. A page is cut by sites.</summary>
public static class FindReturns
{
    private static readonly Dictionary<string, ReturnState> States =
        Enum.GetValues<ReturnState>().ToDictionary(state => JsonNamingPolicy.KebabCaseLower.ConvertName(state.ToString()));

    /// <param name="Returns">By their last day; with a state asked for, those in it.</param>
    public sealed record Item(string Site, string SiteName, string Party, string? PartyName, string Region, UnitClass Class, ClassReason ClassReason, IReadOnlyList<Line> Returns);

    /// <param name="Late">Confirmed after the last day, or not confirmed and the last day over.</param>
    public sealed record Line(string Period, DateOnly From, DateOnly To, DateOnly DueOn, string DueRule, ReturnState State, bool Late, int? Revision, DateTimeOffset? ConfirmedAt);

    /// <summary>The limit counts the sites looked through: with a state asked for, a page may hold fewer, or none, and still have a next one.</summary>
    /// <param name="year">This year in China when not said.</param>
    public static async Task<Page<Item>> Handle(
        int? year, string? state, string? site, PageRequest page, Caller caller, DeclarationsDb db, Rulebook rulebook, TimeProvider clock, CancellationToken cancellationToken)
    {
        var today = ChinaTime.DateOf(clock.GetUtcNow());
        var asked = ReturnPeriod.Parse($"{year ?? today.Year:0000}", "year");
        ReturnState? wanted = state is null ? null : StateOf(state);
        var (all, party, prefix, last) = (caller.SeesAll, caller.Party, caller.RegionPrefix, asked.To);
        // A site whose ledger says nothing until the end of the year owes nothing that we know of.
        var sites = await db.Sites.AsNoTracking()
            .Where(s => all || (party != null && s.Party == party) || (prefix != null && s.Region.StartsWith(prefix)))
            .Where(s => (site == null || s.Site == site) && (page.After == null || s.Site.CompareTo(page.After) > 0))
            .Where(s => db.Ledger.Any(r => r.Site == s.Site && r.Kind == LedgerKind.Generated && r.CountsOn <= last))
            .OrderBy(s => s.Site).Take(page.Limit + 1).ToListAsync(cancellationToken);
        var shown = sites.Take(page.Limit).ToList();
        var (codes, parties) = (shown.Select(s => s.Site).ToList(), shown.Select(s => s.Party).Distinct().ToList());
        var standings = await Standings.Of(db, shown, asked.From.Year, rulebook, cancellationToken);
        var kept = (await db.Returns.AsNoTracking().Where(r => codes.Contains(r.Site) && r.Year == asked.From.Year).ToListAsync(cancellationToken)).ToDictionary(r => r.Code);
        var names = await db.Parties.Where(p => parties.Contains(p.Party)).ToDictionaryAsync(p => p.Party, p => p.Name, cancellationToken);
        var items = sites.ConvertAll(s => standings.TryGetValue(s.Site, out var found)
            ? new Item(s.Site, s.Name, s.Party, names.GetValueOrDefault(s.Party), s.Region, found.Standing.Class, found.Standing.Reason, LinesOf(s, found, asked.From.Year, wanted, kept, rulebook, today))
            : new Item(s.Site, s.Name, s.Party, null, s.Region, UnitClass.Registered, ClassReason.Unknown, []));
        var cut = page.Cut(items, item => item.Site);
        return cut with { Items = [.. cut.Items.Where(item => item.Returns.Count > 0)] };
    }

    private static List<Line> LinesOf(
        KnownSite site, Standings.Found found, int year, ReturnState? wanted, Dictionary<string, Return> kept, Rulebook rulebook, DateOnly today) =>
        [.. from period in ReturnPeriod.OwedFor(year, found.Standing.Class)
            where period.From <= today && period.To >= found.FirstDay
            let due = period.DueOn(rulebook, site.RuleRegion)
            let confirmed = kept.GetValueOrDefault(Return.CodeOf(site.Site, period))
            let state = confirmed?.State ?? Return.Unconfirmed(period, due, today)
            where wanted is null || state == wanted
            select new Line(period.Text, period.From, period.To, due, period.DueRule, state, confirmed?.Late ?? state == ReturnState.Late, confirmed?.Revision, confirmed?.ConfirmedAt)];

    private static ReturnState StateOf(string word) => States.TryGetValue(word, out var state) ? state
        : throw new RuleViolationException("return.state", $"没有状态“{word}”；可用：{string.Join('、', States.Keys)}。", $"There is no state '{word}'; known are {string.Join(", ", States.Keys)}.", "state", kind: Refusal.Invalid);
}
