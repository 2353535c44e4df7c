using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Requests;

/// <summary>Requests that the caller's firm made or was asked to fetch; a regulator's region.</summary>
public static class FindRequests
{
    public static async Task<RequestView> One(string id, HttpContext http, Caller caller, CollectionDb db, Rulebook rulebook, WasteCatalogue catalogue, TimeProvider clock, CancellationToken cancellationToken)
    {
        var found = await db.Requests.AsNoTracking().Include(r => r.Items).SeenBy(caller).SingleOrDefaultAsync(r => r.Id == id, cancellationToken) ?? throw WithdrawPickup.NotFound();
        return (await RequestViews.Of(db, [found], rulebook, catalogue, ChinaTime.DateOf(clock.GetUtcNow()), Language.IsEnglish(http), cancellationToken))[0];
    }

    /// <param name="state">open, planned, collected, withdrawn or expired.</param>
    public static async Task<Page<RequestView>> List(
        string? state, PageRequest page, HttpContext http, Caller caller, CollectionDb db, Rulebook rulebook, WasteCatalogue catalogue, TimeProvider clock, CancellationToken cancellationToken)
    {
        var requests = db.Requests.AsNoTracking().SeenBy(caller);
        if (Word<RequestState>(state, "state") is { } asked) requests = requests.Where(r => r.State == asked);
        if (page.After is { } after) requests = requests.Where(r => string.Compare(r.Id, after) > 0);
        var found = await requests.OrderBy(r => r.Id).Take(page.Limit + 1).Include(r => r.Items).ToListAsync(cancellationToken);
        return page.Cut(await RequestViews.Of(db, found, rulebook, catalogue, ChinaTime.DateOf(clock.GetUtcNow()), Language.IsEnglish(http), cancellationToken), view => view.Request);
    }

    /// <summary>Those that the caller may see.</summary>
    internal static IQueryable<PickupRequest> SeenBy(this IQueryable<PickupRequest> requests, Caller caller)
    {
        if (caller.SeesAll) return requests;
        var (party, prefix) = (caller.Party, caller.RegionPrefix);
        return requests.Where(r => (party != null && (r.Firm == party || r.Collector == party)) || (prefix != null && r.Region.StartsWith(prefix)));
    }

    /// <summary>A word of a query as it stands in JSON; null when none is asked for.</summary>
    /// <exception cref="RuleViolationException">query.value, naming those that there are.</exception>
    internal static T? Word<T>(string? text, string field) where T : struct, Enum
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        foreach (var value in Enum.GetValues<T>())
            if (NameOf(value) == text) return value;
        var known = string.Join(", ", Enum.GetValues<T>().Select(NameOf));
        throw new RuleViolationException("query.value", $"没有“{text}”这个取值，可用：{known}。", $"There is no value \"{text}\"; there are {known}.", field, kind: Refusal.Invalid);

        static string NameOf(T value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
    }
}
