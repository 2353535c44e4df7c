using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.Import;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Firms;

/// <summary>Enters a collector's contract with a firm or its offer to a county, or replaces what it says.</summary>
public static class PutTerms
{
    [Example("""{"firm":"91330106MA27A0017M","validFrom":"2026-01-01","validTo":"2026-12-31","prices":[{"wasteCode":"900-214-08","fromKg":0,"fenPerKg":150},{"wasteCode":"900-214-08","fromKg":1000,"fenPerKg":80}]}""")]
    public sealed record Request(DateOnly ValidFrom, DateOnly ValidTo, Price[] Prices, string? Firm = null, string? County = null);

    public sealed record Price(string WasteCode, decimal FromKg, long FenPerKg);

    public static async Task<Results<Created<TermsView>, Ok<TermsView>>> Handle(
        string number, Request request, Caller caller, CollectionDb db, DatabaseEngine engine, WasteCatalogue catalogue, TimeProvider clock, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (firm, county) = TermsContent.CheckSide(Checks.Strict, request.Firm, request.County);
        TermsContent.CheckPeriod(request.ValidFrom, request.ValidTo);
        var prices = request.Prices.Select((price, i) => TermsContent.CheckPrice(catalogue, ChinaTime.DateOf(now), price.WasteCode, price.FromKg, price.FenPerKg, $"prices[{i}].")).ToList();
        var said = new TermsContent(TermsContent.CheckNumber(number), firm, county, request.ValidFrom, request.ValidTo, TermsContent.Order(prices));

        await engine.Hold(db, "terms/" + caller.ActingParty, cancellationToken);
        var book = new TermsBook(db, caller.ActingParty, caller.Actor, now);
        await book.LookUp([said], cancellationToken);
        var (outcome, terms) = book.Enter(said);
        await db.SaveChangesAsync(CancellationToken.None);
        return outcome == Outcome.Added ? TypedResults.Created("/api/collection/terms/" + Uri.EscapeDataString(terms.Number), TermsView.Of(terms)) : TypedResults.Ok(TermsView.Of(terms));
    }
}
