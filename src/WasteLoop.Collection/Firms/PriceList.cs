using Microsoft.EntityFrameworkCore;

namespace WasteLoop.Collection.Firms;

/// <summary>The prices that hold between collectors and a firm on a day: the contract first, where it is silent the pooled offers.</summary>
public sealed class PriceList(IReadOnlyList<Terms> terms)
{
    /// <summary>What a waste costs.</summary>
    /// <param name="FenPerKg">Negative when the collector pays.</param>
    /// <param name="Fen">For the whole amount, rounded to whole fen; null when the amount is not known.</param>
    public sealed record Price(string Terms, bool Pooled, long FenPerKg, long? Fen);

    /// <summary>The terms of the collectors with a firm that has its site in a region, on a day. One query.</summary>
    public static async Task<PriceList> Read(CollectionDb db, IReadOnlyCollection<string> collectors, string firm, string region, DateOnly day, CancellationToken cancellationToken)
    {
        var counties = FindTerms.RegionsOver([region]);
        return new PriceList(await db.Terms.AsNoTracking().Where(t => collectors.Contains(t.Collector) && t.ValidFrom <= day && t.ValidTo >= day
            && (t.Firm == firm || (t.County != null && counties.Contains(t.County)))).ToListAsync(cancellationToken));
    }

    /// <summary>The price of a code; of an unknown amount the price of the smallest. Null when no terms name it. Of several offers the cheapest counts.</summary>
    public Price? Of(string collector, string wasteCode, long? grams) => terms.Where(t => t.Collector == collector)
        .Select(t => (Terms: t, Step: t.Prices.Where(price => price.WasteCode == wasteCode && price.FromGrams <= (grams ?? price.FromGrams)).OrderBy(price => grams is null ? price.FromGrams : -price.FromGrams).FirstOrDefault()))
        .Where(found => found.Step is not null)
        .OrderBy(found => found.Terms.Pooled).ThenBy(found => found.Step!.FenPerKg).ThenBy(found => found.Terms.Number, StringComparer.Ordinal)
        .Select(found => new Price(found.Terms.Number, found.Terms.Pooled, found.Step!.FenPerKg, grams is { } known ? FenOf(known, found.Step.FenPerKg) : null))
        .FirstOrDefault();

    /// <summary>grams × fen per kilogram, half a fen away from zero.</summary>
    public static long FenOf(long grams, long fenPerKg) => (long)Math.Round(grams * (decimal)fenPerKg / 1000m, MidpointRounding.AwayFromZero);
}
