namespace WasteLoop.Kernel;

/// <summary>Every number and duty that the law or we set, by key, day and region, with source and article.</summary>
/// <remarks>The law moves: the solid-waste law gives way to the Ecological Environment Code on 2026-08-15. So no article is
/// written into code or messages; they are looked up here for the day in question.</remarks>
public sealed class Rulebook
{
    private const string Table = "rulebook.csv";
    private readonly ILookup<string, Rule> _byKey;

    private Rulebook(IReadOnlyList<Rule> rules)
    {
        All = rules;
        _byKey = rules.ToLookup(rule => rule.Key, StringComparer.Ordinal);
    }

    /// <summary>The built-in rules.</summary>
    public static Rulebook Embedded { get; } = new(ReadRules(EmbeddedCsv.Read(Table)));

    /// <summary>All rules of all periods and regions.</summary>
    public IReadOnlyList<Rule> All { get; }

    /// <summary>The built-in rules, with the <c>rulebook.csv</c> of a directory added: a row with the key, region and first
    /// day of a built-in one replaces it.</summary>
    /// <exception cref="DirectoryNotFoundException">The directory does not exist.</exception>
    public static Rulebook Load(string? overrideDirectory) =>
        EmbeddedCsv.ReadOverride(Table, overrideDirectory) is { } rows ? Embedded.With(ReadRules(rows)) : Embedded;

    /// <summary>The rule on a day: the most specific region wins, then the latest start.</summary>
    /// <param name="key">Key of the rule.</param>
    /// <param name="on">Day in China.</param>
    /// <param name="region">Where; null asks for the national rule.</param>
    /// <exception cref="KeyNotFoundException">There is none: a bug.</exception>
    public Rule Get(string key, DateOnly on, RegionCode? region = null) => Find(key, on, region)
        ?? throw new KeyNotFoundException($"The rulebook has no rule {key} on {on:yyyy-MM-dd} in {region?.Value ?? "the whole country"}.");

    /// <summary>As <see cref="Get"/>, but null when there is none.</summary>
    public Rule? Find(string key, DateOnly on, RegionCode? region = null) => _byKey[key]
        .Where(rule => rule.HoldsOn(on) && Covers(rule, region))
        .OrderByDescending(Specificity)
        .ThenByDescending(rule => rule.EffectiveFrom)
        .FirstOrDefault();

    /// <summary>A copy with rules added; the same key, region and first day replaces.</summary>
    public Rulebook With(IEnumerable<Rule> rules)
    {
        var merged = All.ToDictionary(Identity);
        foreach (var rule in rules)
        {
            merged[Identity(rule)] = rule;
        }

        return new Rulebook([.. merged.Values]);
    }

    private static (string Key, string? Region, DateOnly From) Identity(Rule rule) => (rule.Key, rule.Region, rule.EffectiveFrom);

    private static bool Covers(Rule rule, RegionCode? region) =>
        rule.Region is null || (region is { } asked && RegionCode.Parse(rule.Region).Contains(asked));

    private static int Specificity(Rule rule) => rule.Region is null ? -1 : (int)RegionCode.Parse(rule.Region).Level;

    private static Rule[] ReadRules(IReadOnlyList<CsvRow> rows) =>
    [
        .. rows.Select(row => new Rule(
            row["key"],
            row["value"],
            row["unit"],
            row["source"],
            row["article"],
            row.Date("effective_from"),
            row.OptionalDate("effective_to"),
            row.Optional("region") is { } region ? RegionCode.Parse(region).Value : null,
            row["certainty"],
            row["summary_zh"],
            row["summary_en"])),
    ];
}
