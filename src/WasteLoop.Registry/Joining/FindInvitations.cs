using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;
using WasteLoop.Registry.Register;

namespace WasteLoop.Registry.Joining;

/// <summary>A collector's invitations and what became of them; a regulator's region; all for those who see all.</summary>
public static class FindInvitations
{
    private const string Expired = "expired";
    private static readonly string[] States = [.. Enum.GetValues<InvitationState>().Select(WordOf), Expired];

    /// <param name="State">open, expired, accepted, overtaken (joined in another way) or withdrawn.</param>
    public sealed record Item(
        string Invitation, string Party, string Name, string Region, string Collector, string[] WasteCodes, string State, DateTimeOffset InvitedAt, DateOnly ExpiresOn, DateTimeOffset? ClosedAt);

    /// <param name="Joined">Firms that were invited and have joined, by the invitation or in another way.</param>
    public sealed record Count(int Invited, int Joined, int Open, int Expired, int Accepted, int Overtaken, int Withdrawn);

    public static async Task<Page<Item>> List(string? state, string? region, PageRequest page, Caller caller, RegistryDb db, TimeProvider clock, CancellationToken cancellationToken)
    {
        var today = ChinaTime.DateOf(clock.GetUtcNow());
        var invitations = db.Invitations.AsNoTracking().SeenBy(caller).In(region);
        if (state is not null) invitations = invitations.InState(RegisterWords.OneOf(state, States, "invitation.state", "state"), today);
        if (page.After is { } after) invitations = invitations.Where(i => string.Compare(i.Id, after) > 0);
        var found = await invitations.OrderBy(i => i.Id).Take(page.Limit + 1).ToListAsync(cancellationToken);
        return page.Cut(found.ConvertAll(i => new Item(i.Id, i.Party, i.Name, i.Region, i.Collector, i.WasteCodes,
            i.State == InvitationState.Open && i.ExpiresOn < today ? Expired : WordOf(i.State), i.InvitedAt, i.ExpiresOn, i.ClosedAt)), item => item.Invitation);
    }

    public static async Task<Count> Summary(string? region, Caller caller, RegistryDb db, TimeProvider clock, CancellationToken cancellationToken)
    {
        var today = ChinaTime.DateOf(clock.GetUtcNow());
        var counts = await db.Invitations.AsNoTracking().SeenBy(caller).In(region)
            .GroupBy(i => new { i.State, Late = i.ExpiresOn < today }).Select(same => new { same.Key.State, same.Key.Late, Number = same.Count() }).ToListAsync(cancellationToken);
        int Of(InvitationState state, bool? late = null) => counts.Where(c => c.State == state && (late is null || c.Late == late)).Sum(c => c.Number);
        return new Count(counts.Sum(c => c.Number), Of(InvitationState.Accepted) + Of(InvitationState.Overtaken), Of(InvitationState.Open, late: false), Of(InvitationState.Open, late: true),
            Of(InvitationState.Accepted), Of(InvitationState.Overtaken), Of(InvitationState.Withdrawn));
    }

    private static IQueryable<Invitation> SeenBy(this IQueryable<Invitation> invitations, Caller caller)
    {
        if (caller.SeesAll) return invitations;
        var (party, prefix) = (caller.Party, caller.RegionPrefix);
        return invitations.Where(i => (party != null && i.Collector == party) || (prefix != null && i.Region.StartsWith(prefix)));
    }

    private static IQueryable<Invitation> In(this IQueryable<Invitation> invitations, string? region)
    {
        var prefix = RegionFilter.PrefixOf(region);
        return invitations.Where(i => i.Region.StartsWith(prefix));
    }

    private static IQueryable<Invitation> InState(this IQueryable<Invitation> invitations, string word, DateOnly today)
    {
        if (word == Expired) return invitations.Where(i => i.State == InvitationState.Open && i.ExpiresOn < today);
        var state = Array.Find(Enum.GetValues<InvitationState>(), value => WordOf(value) == word);
        return invitations.Where(i => i.State == state && (state != InvitationState.Open || i.ExpiresOn >= today));
    }

    private static string WordOf(InvitationState state) => state.ToString().ToLowerInvariant();
}
