using WasteLoop.Kernel;

namespace WasteLoop.Registry.Licences;

/// <summary>What a licence says of one waste category: a row of its scope.</summary>
public sealed class Scope
{
    public const string All = "all";
    public const string Only = "only";
    public const string Except = "except";
    public const int CodesMax = 200;
    public static readonly IReadOnlyList<string> Modes = [All, Only, Except];

    public required string Licence { get; init; }

    /// <summary>Such as HW08.</summary>
    public required string Category { get; init; }

    /// <summary>The place on the licence, from 0: a file comes back as it was given.</summary>
    public required int Position { get; set; }

    /// <summary>all, only or except.</summary>
    public required string Mode { get; set; }

    /// <summary>The codes with hyphens, split by blanks; empty with all.</summary>
    public required string Codes { get; set; }

    public string[] CodeList => Codes.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <exception cref="RuleViolationException">scope.category, scope.mode, scope.codes, scope.code-category, scope.code-twice, waste-code.format, waste-code.unknown.</exception>
    public static Scope Check(WasteCatalogue catalogue, DateOnly today, string licence, int position, ScopeView said)
    {
        var field = $"scopes[{position}]";
        var category = (said.Category ?? "").Trim().ToUpperInvariant();
        if (!WasteCode.TryParse("900-000-" + (category.StartsWith("HW", StringComparison.Ordinal) ? category[2..] : ""), out var any) || catalogue.Find(any, today) is null)
            throw new RuleViolationException("scope.category", $"没有废物类别“{category}”：应为 HW01 至 HW50 之一。", $"There is no waste category '{category}': HW01 to HW50.", field + ".category", "waste-code.listed", kind: Refusal.Invalid);
        var mode = (said.Mode ?? "").Trim().ToLowerInvariant();
        if (!Modes.Contains(mode))
            throw new RuleViolationException("scope.mode", $"类别 {category} 的范围“{mode}”不可用：应为 all、only 或 except。", $"The mode '{mode}' of {category} is none of all, only, except.", field + ".mode", kind: Refusal.Invalid);
        var codes = said.Codes ?? [];
        if (mode == All ? codes.Length > 0 : codes.Length is 0 or > CodesMax)
            throw new RuleViolationException("scope.codes", mode == All ? $"类别 {category} 为 all 时不列代码。" : $"类别 {category} 为 {mode} 时须列出 1 至 {CodesMax} 个代码。",
                mode == All ? $"{category} is 'all' and names no codes." : $"{category} is '{mode}' and names 1 to {CodesMax} codes.", field + ".codes", kind: Refusal.Invalid);
        var checkedCodes = codes.Select((code, i) => CheckCode(catalogue, today, category, code, $"{field}.codes[{i}]")).ToList();
        if (checkedCodes.Distinct().Count() < checkedCodes.Count)
            throw new RuleViolationException("scope.code-twice", $"类别 {category} 中有重复的代码。", $"{category} names a code twice.", field + ".codes", kind: Refusal.Invalid);
        return new Scope { Licence = licence, Category = category, Position = position, Mode = mode, Codes = string.Join(' ', checkedCodes) };
    }

    private static string CheckCode(WasteCatalogue catalogue, DateOnly today, string category, string text, string field)
    {
        var code = WasteCode.Parse(text, field);
        if (code.Category != category)
            throw new RuleViolationException("scope.code-category", $"代码 {code} 属于 {code.Category}，不属于 {category}。", $"The code {code} belongs to {code.Category}, not to {category}.", field, kind: Refusal.Invalid);
        // A licence may outlive an edition of the list: a code of any edition will do.
        if (!catalogue.Editions.Any(edition => catalogue.Find(code, edition.InForceFrom) is not null)) catalogue.Require(code, today, field);
        return code.Value;
    }
}
