using System.Text.RegularExpressions;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.Import;
using WasteLoop.Contracts.Collection;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Firms;

/// <summary>What terms say, checked: for one firm or one region, a period, and prices by code and amount.</summary>
public sealed partial record TermsContent(string Number, string? Firm, string? County, DateOnly ValidFrom, DateOnly ValidTo, TermsPrice[] Prices)
{
    private const int YearMin = 2000;
    private const int YearMax = 2100;

    /// <summary>The prices sorted as they are kept: by code, then by amount.</summary>
    /// <exception cref="RuleViolationException">terms.prices, terms.price-twice.</exception>
    public static TermsPrice[] Order(IReadOnlyCollection<TermsPrice> prices)
    {
        if (prices.Count is 0 or > Terms.PricesMax)
            throw new RuleViolationException("terms.prices", $"价格须有 1 至 {Terms.PricesMax} 条。", $"There are 1 to {Terms.PricesMax} prices.", "prices", kind: Refusal.Invalid);
        if (prices.GroupBy(price => (price.WasteCode, price.FromGrams)).FirstOrDefault(same => same.Count() > 1) is { Key: var twice })
            throw new RuleViolationException("terms.price-twice", $"{twice.WasteCode} 自 {twice.FromGrams / 1000m:0.###} 千克起的价格重复。", $"{twice.WasteCode} has two prices from {twice.FromGrams / 1000m:0.###} kg on.", "prices", kind: Refusal.Invalid);
        return [.. prices.OrderBy(price => price.WasteCode, StringComparer.Ordinal).ThenBy(price => price.FromGrams)];
    }

    /// <exception cref="RuleViolationException">terms.number, and those of <see cref="Texts"/>.</exception>
    public static string CheckNumber(string? text)
    {
        var number = Texts.Required(text, Terms.NumberLengthMax, "number").ToUpperInvariant();
        return NumberPattern().IsMatch(number) ? number : throw new RuleViolationException("terms.number",
            $"编号“{number}”只能用文字、数字、括号和连字符。", $"The number '{number}' may hold letters, digits, brackets and dashes only.", "number", kind: Refusal.Invalid);
    }

    /// <summary>For a firm or for a region, not both and not neither; an empty text is none.</summary>
    /// <exception cref="RuleViolationException">terms.firm-or-county, credit-code.format, credit-code.check, region.format, region.unknown.</exception>
    public static (string? Firm, string? County) CheckSide(Checks checks, string? firm, string? county)
    {
        if (string.IsNullOrWhiteSpace(firm) == string.IsNullOrWhiteSpace(county))
            checks.Refuse(new RuleViolationException("terms.firm-or-county", "firm（合同单位）和 county（统一报价区县）须填且只填一个。", "Give a firm (a contract) or a county (a pooled offer), not both.", "firm", kind: Refusal.Invalid));
        return (string.IsNullOrWhiteSpace(firm) ? null : checks.Of(() => CreditCode.Parse(firm, "firm").Value), string.IsNullOrWhiteSpace(county) ? null : checks.Of(() => Regions.Require(county, "county").Value));
    }

    /// <exception cref="RuleViolationException">validity.order, validity.range.</exception>
    public static bool CheckPeriod(DateOnly? from, DateOnly? to)
    {
        foreach (var day in new[] { from, to })
            if (day is { Year: < YearMin or > YearMax })
                throw new RuleViolationException("validity.range", $"日期 {day:yyyy-MM-dd} 不可信：年份应在 {YearMin} 至 {YearMax} 之间。", $"The date {day:yyyy-MM-dd} is not plausible: years run from {YearMin} to {YearMax}.", "validTo", kind: Refusal.Invalid);
        if (from > to)
            throw new RuleViolationException("validity.order", $"有效期止 {to:yyyy-MM-dd} 早于有效期起 {from:yyyy-MM-dd}。", $"The period ends on {to:yyyy-MM-dd}, before it begins on {from:yyyy-MM-dd}.", "validTo", kind: Refusal.Invalid);
        return true;
    }

    /// <exception cref="RuleViolationException">waste-code.format, waste-code.unknown, mass.range, mass.precision, terms.price.</exception>
    public static TermsPrice CheckPrice(WasteCatalogue catalogue, DateOnly today, string? wasteCode, decimal fromKg, long fenPerKg, string field = "") => new(
        catalogue.Require(WasteCode.Parse(wasteCode, field + "wasteCode"), today, field + "wasteCode").Code.Value,
        Mass.FromKilograms(fromKg, field + "fromKg").Grams,
        fenPerKg is >= -Terms.FenPerKgMax and <= Terms.FenPerKgMax ? fenPerKg
            : throw new RuleViolationException("terms.price", $"单价 {fenPerKg} 分/千克超出 ±{Terms.FenPerKgMax}。", $"{fenPerKg} fen a kilogram is outside ±{Terms.FenPerKgMax}.", field + "fenPerKg", kind: Refusal.Invalid));

    [GeneratedRegex(@"^[\p{L}\p{Nd}()（）〔〕\[\]【】.·_—-]+$")]
    private static partial Regex NumberPattern();
}
