using Microsoft.EntityFrameworkCore;
using WasteLoop.Collection.Firms;
using WasteLoop.Collection.Replicas;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Requests;

/// <summary>Makes views of a page of requests: a handful of queries, however many there are.</summary>
internal static class RequestViews
{
    public static async Task<List<RequestView>> Of(CollectionDb db, IReadOnlyList<PickupRequest> requests, Rulebook rulebook, WasteCatalogue catalogue, DateOnly today, bool english, CancellationToken cancellationToken)
    {
        var (ids, sites) = (requests.Select(r => r.Id).ToList(), requests.Select(r => r.Site).Distinct().ToList());
        var parties = requests.SelectMany(r => new[] { r.Firm, r.Collector }).Distinct().ToList();
        var names = await db.Parties.AsNoTracking().Where(p => parties.Contains(p.Party)).ToDictionaryAsync(p => p.Party, cancellationToken);
        var places = await db.Sites.AsNoTracking().Where(s => sites.Contains(s.Site)).ToDictionaryAsync(s => s.Site, cancellationToken);
        var photos = (await db.Photos.Where(p => ids.Contains(p.Request)).Select(p => p.Request).ToListAsync(cancellationToken)).ToHashSet();
        var stores = await Stores.Read(db, [.. requests.Where(r => r.State == RequestState.Open).Select(r => r.Site).Distinct()], cancellationToken);
        var terms = await TermsBetween(db, requests, today, cancellationToken);
        return [.. requests.Select(request =>
        {
            var prices = new PriceList([.. terms.Where(t => t.Collector == request.Collector && (t.Firm is null ? RegionCode.Parse(t.County).Contains(RegionCode.Parse(request.Region)) : t.Firm == request.Firm))]);
            var items = request.Items.OrderBy(item => item.Number).Select(item => ItemOf(item, item.WasteCode is { } code ? prices.Of(request.Collector, code, item.Grams) : null, PartyOf(request.Collector, names), catalogue, today)).ToList();
            var unidentified = request.Items.Exists(item => item.WasteCode is null);
            return new RequestView(request.Id, request.State, PartyOf(request.Firm, names), PlaceOf(request, places), PartyOf(request.Collector, names), items, request.Note, photos.Contains(request.Id), unidentified && !photos.Contains(request.Id),
                request.WishedFrom, request.WishedTo, VisitingHours.Read(request.HoursText), Entering.Of(request.ByCollector), unidentified, request.StandingOrder, request.Round, request.RequestedAt, today.DayNumber - ChinaTime.DateOf(request.RequestedAt).DayNumber, request.ClosedAt, request.WithdrawReason,
                request.State == RequestState.Open ? NeedOf(Urgency.Of(request, stores.At(request.Site), rulebook, today), rulebook, today, english) : null,
                new RequestView.Cost(items.Sum(item => item.Price?.Fen ?? 0), items.TrueForAll(item => item.Price?.Fen is not null)));
        })];
    }

    private static Task<List<Terms>> TermsBetween(CollectionDb db, IReadOnlyList<PickupRequest> requests, DateOnly today, CancellationToken cancellationToken)
    {
        var collectors = requests.Select(r => r.Collector).Distinct().ToList();
        var firms = requests.Select(r => r.Firm).Distinct().ToList();
        var counties = FindTerms.RegionsOver(requests.Select(r => r.Region).Distinct());
        return db.Terms.AsNoTracking().Where(t => collectors.Contains(t.Collector) && t.ValidFrom <= today && t.ValidTo >= today
            && ((t.Firm != null && firms.Contains(t.Firm)) || (t.County != null && counties.Contains(t.County)))).ToListAsync(cancellationToken);
    }

    private static RequestView.Item ItemOf(RequestedItem item, PriceList.Price? price, RequestView.Party collector, WasteCatalogue catalogue, DateOnly today) => new(
        item.Number, item.WasteCode, WasteCode.TryParse(item.WasteCode, out var code) ? catalogue.Find(code, today)?.Name ?? "" : "", item.Description, item.Grams is { } grams ? Mass.FromGrams(grams).Kilograms : null, item.Containers,
        price is null ? null : new RequestView.Price(price.Terms, price.Pooled, price.FenPerKg, price.Fen),
        item is { IdentifiedAt: { } at, IdentifiedBy: { } user, IdentifyReason: { } reason } ? new RequestView.Identification(collector.Code, collector.Name, user, at, reason) : null);

    private static RequestView.Party PartyOf(string code, Dictionary<string, KnownParty> names) =>
        names.GetValueOrDefault(code) is { } party ? new(code, party.Name, party.Contact, party.Phone) : new(code, "", "", "");

    private static RequestView.Place PlaceOf(PickupRequest request, Dictionary<string, KnownSite> places) =>
        places.GetValueOrDefault(request.Site) is { } site ? new(site.Site, site.Name, site.Region, site.Address) : new(request.Site, "", request.Region, "");

    private static RequestView.Need NeedOf(Urgency urgency, Rulebook rulebook, DateOnly today, bool english) => new(
        urgency.FetchBy, Urgency.LevelOf(urgency.FetchBy, rulebook, today), urgency.Reason, urgency.Rule, urgency.Reason switch
        {
            UrgencyReason.StorageClock => english ? $"The oldest container has been in store since {urgency.Since:yyyy-MM-dd}; {urgency.Days} days are the limit." : $"最早一个容器自 {urgency.Since:yyyy-MM-dd} 入库，期限 {urgency.Days} 天。",
            UrgencyReason.StoreFull => english ? "The store holds as much as a storage point may." : "贮存量已达贮存点上限。",
            UrgencyReason.Wished => english ? $"The firm wishes it by {urgency.FetchBy:yyyy-MM-dd}." : $"产废单位希望在 {urgency.FetchBy:yyyy-MM-dd} 前收运。",
            UrgencyReason.Waiting => english ? $"Requested on {urgency.Since:yyyy-MM-dd}; a request is fetched within {urgency.Days} days." : $"{urgency.Since:yyyy-MM-dd} 提出申请，应在 {urgency.Days} 天内收运。",
        });
}
