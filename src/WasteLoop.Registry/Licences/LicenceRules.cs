using WasteLoop.Kernel;

namespace WasteLoop.Registry.Licences;

/// <summary>What a licence is judged by: the law's years, the waste list, and the day.</summary>
public sealed record LicenceRules(Rulebook Rulebook, WasteCatalogue Catalogue, DateOnly Today)
{
    /// <summary>Refuses a period longer than the law gives the kind of licence; it may end on the same day of the year.</summary>
    /// <exception cref="RuleViolationException">licence.period-too-long.</exception>
    public bool RequirePeriod(string kind, DateOnly validFrom, DateOnly validTo)
    {
        var key = kind == Licence.Collection ? "licence.years-collection" : "licence.years-comprehensive";
        // Licences older than the rule in the book are judged by the rule of today.
        var rule = Rulebook.Find(key, validFrom) ?? Rulebook.Get(key, Today);
        var latest = validFrom.AddYears(rule.Int);
        return validTo <= latest ? true : throw new RuleViolationException("licence.period-too-long",
            $"该类许可证有效期最长 {rule.Int} 年：自 {validFrom:yyyy-MM-dd} 起最晚到 {latest:yyyy-MM-dd}，而不是 {validTo:yyyy-MM-dd}。",
            $"A licence of this kind runs {rule.Int} years at most: from {validFrom:yyyy-MM-dd} to {latest:yyyy-MM-dd}, not {validTo:yyyy-MM-dd}.", "validTo", key,
            "请对照许可证核对起止日期。", "Check the dates against the licence.");
    }
}
