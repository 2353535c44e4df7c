using WasteLoop.Kernel;

namespace WasteLoop.Collection.Firms;

/// <summary>Terms as answered.</summary>
/// <param name="Pooled">For all firms of <paramref name="County"/>; else for <paramref name="Firm"/>.</param>
public sealed record TermsView(string Collector, string Number, bool Pooled, string? Firm, string? County, DateOnly ValidFrom, DateOnly ValidTo, IReadOnlyList<TermsView.Price> Prices)
{
    /// <param name="FromKg">The price holds for the whole amount when it is at least this.</param>
    /// <param name="FenPerKg">Negative when the collector pays.</param>
    public sealed record Price(string WasteCode, decimal FromKg, long FenPerKg);

    internal static TermsView Of(Terms terms) => new(terms.Collector, terms.Number, terms.Pooled, terms.Firm, terms.County, terms.ValidFrom, terms.ValidTo,
        [.. terms.Prices.Select(price => new Price(price.WasteCode, Mass.FromGrams(price.FromGrams).Kilograms, price.FenPerKg))]);
}
