using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Firms;

/// <summary>A collector reads its own terms; a firm its contracts and the offers to its county; those who see all, all.</summary>
public static class FindTerms
{
    /// <param name="on">Only those that hold on this day.</param>
    public static async Task<Page<TermsView>> List(string? firm, DateOnly? on, PageRequest page, Caller caller, CollectionDb db, CancellationToken cancellationToken)
    {
        var terms = db.Terms.AsNoTracking();
        if (!caller.SeesAll)
        {
            var party = caller.ActingParty;
            var counties = RegionsOver(await db.Sites.Where(site => site.Party == party).Select(site => site.Region).Distinct().ToListAsync(cancellationToken));
            var isFirm = caller.Is(Role.Producer);
            terms = terms.Where(t => t.Collector == party || (isFirm && (t.Firm == party || (t.County != null && counties.Contains(t.County)))));
        }
        if (firm is not null) terms = terms.Where(t => t.Firm == firm);
        if (on is { } day) terms = terms.Where(t => t.ValidFrom <= day && t.ValidTo >= day);
        if (CursorOf(page) is { } after) terms = terms.Where(t => string.Compare(t.Collector, after.Collector) > 0 || (t.Collector == after.Collector && string.Compare(t.Number, after.Number) > 0));
        var found = await terms.OrderBy(t => t.Collector).ThenBy(t => t.Number).Take(page.Limit + 1).ToListAsync(cancellationToken);
        return page.Cut(found.ConvertAll(TermsView.Of), view => view.Collector + view.Number);
    }

    /// <summary>The regions and all that contain them: a county's prefecture and province.</summary>
    internal static List<string> RegionsOver(IEnumerable<string> regions) =>
        [.. regions.SelectMany(region => new[] { region, region[..4] + "00", region[..2] + "0000" }).Distinct()];

    private static (string Collector, string Number)? CursorOf(PageRequest page) =>
        page.After is not { } key ? null : key.Length > CreditCode.Length ? (key[..CreditCode.Length], key[CreditCode.Length..])
            : throw new RuleViolationException("page.cursor", "cursor 无法识别，请使用上一页返回的 next。", "The cursor is not one that a page gave as next.", "cursor", kind: Refusal.Invalid);
}
