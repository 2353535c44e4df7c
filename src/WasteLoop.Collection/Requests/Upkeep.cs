using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Journal;
using WasteLoop.Chassis.People;
using WasteLoop.Collection.Rounds;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Requests;

/// <summary>What time alone does: standing orders make their requests, forgotten requests and rounds expire, urgency is worked out anew. Each step is a method callable once.</summary>
/// <remarks>Any number of processes may do it at once: a step holds its name in the database and looks again at what is due.</remarks>
public sealed class Upkeep(IServiceScopeFactory scopes, WriteGate<CollectionDb> gate, DatabaseEngine engine, JournalSignal<CollectionDb> signal, Rulebook rulebook, WorkingDays calendar, TimeProvider clock)
{
    /// <summary>So many rows a transaction.</summary>
    public const int ChunkMax = 200;
    private const string Device = "standing-order";

    /// <summary>All of them, until nothing is due. A day's work is at most what there are open requests and orders.</summary>
    public async Task RunOnce(CancellationToken cancellationToken)
    {
        while (await KeepStandingOrders(cancellationToken) == ChunkMax) { }
        while (await ExpireRequests(cancellationToken) == ChunkMax) { }
        while (await ExpireRounds(cancellationToken) == ChunkMax) { }
        for (var after = ""; after is not null;) after = await RefreshUrgency(after, cancellationToken);
    }

    /// <summary>Makes the requests of the orders that are due. Returns how many orders it looked at.</summary>
    public Task<int> KeepStandingOrders(CancellationToken cancellationToken) => InTransaction("standing-orders", async db =>
    {
        var now = clock.GetUtcNow();
        var (today, horizon) = (ChinaTime.DateOf(now), ChinaTime.DateOf(now).AddDays(StandingOrder.LeadDays));
        var due = await db.StandingOrders.Where(o => o.Active && o.NextOn <= horizon).OrderBy(o => o.NextOn).ThenBy(o => o.Id).Take(ChunkMax).ToListAsync(cancellationToken);
        var (ids, places) = (due.ConvertAll(o => (string?)o.Id), due.ConvertAll(o => o.Site));
        // A day that has gone by unserved asks for both: two requests for the same drums would help nobody.
        var missed = (await db.Requests.Where(r => ids.Contains(r.StandingOrder) && (r.State == RequestState.Open || r.State == RequestState.Planned) && r.WishedTo < today)
            .Select(r => r.StandingOrder!).ToListAsync(cancellationToken)).ToHashSet();
        var sites = await db.Sites.AsNoTracking().Where(s => places.Contains(s.Site)).ToDictionaryAsync(s => s.Site, cancellationToken);
        var facts = await Facts.Read(db, [.. due.Select(o => o.Collector).Distinct()], places, cancellationToken);
        foreach (var order in due)
        {
            var actor = new Actor(order.ByCollector ? order.Collector : order.Firm, order.PlacedBy, Device);
            if (order.NextOn < today) db.Record(order.Skip("past", today), now, actor);
            while (order.Active && order.NextOn <= horizon)
            {
                var day = Rhythm.Workable(order.NextOn, calendar);
                if (missed.Contains(order.Id)) db.Record(order.Skip("still-open", order.NextOn.AddDays(1)), now, actor);
                else if (facts.NotCovered(order.Collector, order.Codes, day) is not null) db.Record(order.Skip("no-licence", order.NextOn.AddDays(1)), now, actor);
                else Make(db, order, day, sites[order.Site].Region, facts.Stores, now, actor);
            }
            if (!order.Active) db.Record(new Contracts.Collection.StandingOrderEnded(order.Id, order.Firm), now, actor);
        }
        return due.Count;
    }, cancellationToken);

    private void Make(CollectionDb db, StandingOrder order, DateOnly day, string region, Stores stores, DateTimeOffset now, Actor actor)
    {
        var request = PickupRequest.Make(order.WishFor(day), order.Firm, region, order.Id, now);
        request.FetchBy = Urgency.Of(request, stores.At(order.Site), rulebook, ChinaTime.DateOf(now)).FetchBy;
        db.Requests.Add(request);
        db.Record(request.Told(), now, actor);
        db.Record(order.Keep(request.Id), now, actor);
    }

    /// <summary>Closes requests that nobody planned for as long as the rulebook says. Returns how many.</summary>
    public Task<int> ExpireRequests(CancellationToken cancellationToken) => InTransaction("request-expiry", async db =>
    {
        var now = clock.GetUtcNow();
        var since = ChinaTime.StartOf(ChinaTime.DateOf(now).AddDays(-rulebook.Get("pickup.expire-days", ChinaTime.DateOf(now)).Int));
        var old = await db.Requests.Where(r => r.State == RequestState.Open && r.RequestedAt < since).OrderBy(r => r.Id).Take(ChunkMax).ToListAsync(cancellationToken);
        foreach (var request in old) db.Record(request.Expire(now), now, new Actor(request.Firm, null, null));
        return old.Count;
    }, cancellationToken);

    /// <summary>Ends rounds whose phones stayed silent for as long as the rulebook says: their requests are open again. Returns how many it ended.</summary>
    public Task<int> ExpireRounds(CancellationToken cancellationToken) => InTransaction("round-expiry", async db =>
    {
        var now = clock.GetUtcNow();
        var last = ChinaTime.DateOf(now).AddDays(-rulebook.Get("round.expiry-days", ChinaTime.DateOf(now)).Int);
        var old = await db.Rounds.Whole().Where(r => (r.State == RoundState.Released || r.State == RoundState.UnderWay) && r.Day < last).OrderBy(r => r.Id).Take(ChunkMax).ToListAsync(cancellationToken);
        var ended = 0;
        foreach (var round in old)
        {
            // Its own day's rule decides; today's only finds it.
            var happened = round.Expire(rulebook, now);
            if (happened.Count == 0) continue;
            ended++;
            foreach (var happening in happened) db.Record(happening, now, new Actor(round.Collector, null, null));
            await db.Follow(happened, now, cancellationToken);
        }
        return ended;
    }, cancellationToken);

    /// <summary>Works out anew by when open requests should be fetched: stores fill and empty meanwhile. Returns the last request looked at, null at the end.</summary>
    public Task<string?> RefreshUrgency(string after, CancellationToken cancellationToken) => InTransaction("request-urgency", async db =>
    {
        var open = await db.Requests.Include(r => r.Items).Where(r => r.State == RequestState.Open && string.Compare(r.Id, after) > 0).OrderBy(r => r.Id).Take(ChunkMax).ToListAsync(cancellationToken);
        var stores = await Stores.Read(db, [.. open.Select(r => r.Site).Distinct()], cancellationToken);
        var today = ChinaTime.DateOf(clock.GetUtcNow());
        foreach (var request in open) request.FetchBy = Urgency.Of(request, stores.At(request.Site), rulebook, today).FetchBy;
        return open.Count == ChunkMax ? open[^1].Id : null;
    }, cancellationToken);

    private async Task<T> InTransaction<T>(string name, Func<CollectionDb, Task<T>> change, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CollectionDb>();
        using var turn = await gate.Enter(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await engine.Hold(db, "upkeep/" + name, cancellationToken);
        var result = await change(db);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(CancellationToken.None);
        signal.Ring();
        return result;
    }
}
