using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.People;
using WasteLoop.Collection.Firms;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Requests;

/// <summary>Who may fetch all of some wastes on a day, and at what price: those with a contract first, then those with an offer to the county.</summary>
public static class FindCollectors
{
    /// <summary>More nobody chooses from.</summary>
    public const int CollectorsMax = 50;
    private const int LicencesMax = 2_000;

    /// <param name="Terms">contract, pooled-offer or none.</param>
    /// <param name="Prices">For the codes that terms name; of the smallest amount.</param>
    public sealed record Collector(string Code, string Name, string Region, string Contact, string Phone, string Terms, IReadOnlyList<Price> Prices);

    public sealed record Price(string WasteCode, string Terms, bool Pooled, long FenPerKg);

    /// <param name="site">The caller's site; may be left out when there is only one.</param>
    /// <param name="wasteCode">Once for each waste.</param>
    /// <param name="on">The day; today when not said.</param>
    public static async Task<Ok<IReadOnlyList<Collector>>> Handle(
        string? site, string[]? wasteCode, DateOnly? on, Caller caller, CollectionDb db, WasteCatalogue catalogue, TimeProvider clock, CancellationToken cancellationToken)
    {
        var day = on ?? ChinaTime.DateOf(clock.GetUtcNow());
        var own = await db.SiteOf(caller.ActingParty, site, cancellationToken);
        if (wasteCode is null || wasteCode.Length is 0 or > PickupRequest.ItemsMax)
            throw new RuleViolationException("request.items", $"请给出 1 至 {PickupRequest.ItemsMax} 个废物代码。", $"Name 1 to {PickupRequest.ItemsMax} waste codes.", "wasteCode", kind: Refusal.Invalid);
        var codes = wasteCode.Select(text => catalogue.Require(WasteCode.Parse(text, "wasteCode"), day, "wasteCode").Code.Value).Distinct().ToList();

        // Another province would need an approval for every transfer.
        var province = own.Region[..2];
        var licences = await db.Licences.AsNoTracking().Where(l => l.ValidFrom <= day && l.ValidTo >= day && l.Holder != own.Party)
            .Join(db.Parties.Where(p => p.Region.StartsWith(province)), l => l.Holder, p => p.Party, (l, p) => new { Licence = l, Party = p })
            .OrderBy(pair => pair.Licence.Licence).Take(LicencesMax).ToListAsync(cancellationToken);
        var able = licences.GroupBy(pair => pair.Party.Party).Where(same => codes.TrueForAll(code => same.Any(pair => pair.Licence.CoversCode(code)))).Select(same => same.First().Party).ToList();
        var prices = await PriceList.Read(db, able.ConvertAll(party => party.Party), own.Party, own.Region, day, cancellationToken);
        return TypedResults.Ok<IReadOnlyList<Collector>>([.. able.Select(party =>
        {
            var known = codes.Select(code => (code, price: prices.Of(party.Party, code, null))).Where(pair => pair.price is not null)
                .Select(pair => new Price(pair.code, pair.price!.Terms, pair.price.Pooled, pair.price.FenPerKg)).ToList();
            var terms = known.Exists(price => !price.Pooled) ? "contract" : known.Count > 0 ? "pooled-offer" : "none";
            return new Collector(party.Party, party.Name, party.Region, party.Contact, party.Phone, terms, known);
        }).OrderBy(found => found.Terms switch { "contract" => 0, "pooled-offer" => 1, _ => 2 }).ThenByDescending(found => found.Prices.Count).ThenBy(found => found.Code, StringComparer.Ordinal).Take(CollectorsMax)]);
    }
}
