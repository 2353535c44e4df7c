using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Requests;

/// <summary>The collector says which waste it is that the firm could only describe. Said again, the newest counts.</summary>
public static class IdentifyWaste
{
    /// <param name="Reason">What it was told from; the firm reads it.</param>
    [Example("""{"wasteCode":"900-404-06","reason":"照片和电话：清洗零件用的混合溶剂"}""")]
    public sealed record Request(string WasteCode, string Reason);

    /// <param name="n">The item's number in the request, from 1.</param>
    public static async Task<RequestView> Handle(
        string id, int n, Request request, HttpContext http, Caller caller, CollectionDb db, Rulebook rulebook, WasteCatalogue catalogue, TimeProvider clock, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (party, today) = (caller.ActingParty, ChinaTime.DateOf(now));
        var found = await db.Requests.Include(r => r.Items).SingleOrDefaultAsync(r => r.Id == id && r.Collector == party, cancellationToken) ?? throw WithdrawPickup.NotFound();
        var code = catalogue.Require(WasteCode.Parse(request.WasteCode, "wasteCode"), today, "wasteCode").Code.Value;
        var identified = found.Identify(n, code, Texts.Required(request.Reason, PickupRequest.NoteLengthMax, "reason"), caller.UserId, now);
        var facts = await Facts.Read(db, [party], [found.Site], cancellationToken);
        facts.RequireCovered(party, code, found.WishedFrom > today ? found.WishedFrom.Value : today, "wasteCode");
        found.FetchBy = Urgency.Of(found, facts.Stores.At(found.Site), rulebook, today).FetchBy;
        await db.Commit(identified, now, caller);
        return (await RequestViews.Of(db, [found], rulebook, catalogue, today, Language.IsEnglish(http), cancellationToken))[0];
    }
}
