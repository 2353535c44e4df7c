namespace WasteLoop.Kernel;

/// <summary>The hazardous properties of a waste (危险特性), in order and with the meaning of their separator.</summary>
/// <remarks>国家危险废物名录 2021 note 1: "T,I" means T for certain and I possibly, "C/T" means one or more of them. A set of
/// flags would lose that, so the order and the separator are kept. Two lists are equal when they read the same.</remarks>
public sealed record HazardList
{
    private HazardList(IReadOnlyList<string> codes, HazardMode mode)
    {
        Codes = codes;
        Mode = mode;
    }

    /// <summary>No property known yet: only for waste named 900-000-XX after testing. Its mode is <see cref="HazardMode.AnyOf"/>,
    /// for nothing is certain; it is written as an empty text, which <see cref="Parse"/> refuses.</summary>
    public static HazardList Empty { get; } = new([], HazardMode.AnyOf);

    /// <summary>T, C, I, R, In, in the order given.</summary>
    public IReadOnlyList<string> Codes { get; }

    /// <summary>How the codes relate.</summary>
    public HazardMode Mode { get; }

    /// <summary>Reads "T", "T,I" or "C/T"; case, blanks and Chinese punctuation are put right.</summary>
    /// <exception cref="RuleViolationException"><c>hazard.format</c> when empty, mixed or repeated; <c>hazard.unknown</c>.</exception>
    public static HazardList Parse(string? text, string? field = null)
    {
        var normal = (text ?? "").Trim().Replace('，', ',').Replace('、', ',').Replace('／', '/');
        if (normal.Length == 0 || (normal.Contains(',') && normal.Contains('/')))
        {
            throw BadFormat(normal, field);
        }

        var mode = normal.Contains(',') ? HazardMode.FirstCertain : normal.Contains('/') ? HazardMode.AnyOf : HazardMode.Single;
        var codes = normal.Split(',', '/').Select(code => HazardProperties.Require(code, field).Code).ToArray();
        return codes.Distinct().Count() == codes.Length ? new HazardList(codes, mode) : throw BadFormat(normal, field);
    }

    /// <summary>A sentence for people.</summary>
    /// <param name="zh">Chinese when true, English otherwise.</param>
    public string Describe(bool zh)
    {
        if (Codes.Count == 0)
        {
            return zh ? "待鉴别" : "not known yet";
        }

        var names = Codes.Select(code => HazardProperties.Require(code)).Select(property => zh ? property.NameZh : property.NameEn).ToList();
        return Mode switch
        {
            HazardMode.Single => names[0],
            HazardMode.FirstCertain => zh
                ? $"{names[0]}，可能兼有{string.Join('、', names.Skip(1))}"
                : $"{names[0]}, possibly also {string.Join(", ", names.Skip(1))}",
            HazardMode.AnyOf => zh
                ? $"{string.Join('、', names)}中的一种或几种"
                : $"one or more of {string.Join(", ", names)}",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    public bool Equals(HazardList? other) => other is not null && Mode == other.Mode && Codes.SequenceEqual(other.Codes);

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>Canonical: "T", "T,I" or "C/T".</summary>
    public override string ToString() => string.Join(Mode == HazardMode.AnyOf ? '/' : ',', Codes);

    private static RuleViolationException BadFormat(string text, string? field) => new(
        "hazard.format",
        $"“{text}” 不是危险特性：用逗号（首个确定、其余可能）或斜杠（一种或几种）分隔，不能混用或重复，如 T,I 或 C/T。",
        $"\"{text}\" is not a hazard list: commas (first certain, others possible) or slashes (one or more), not both and "
        + "without repeats, such as T,I or C/T.",
        field,
        "hazard.list",
        kind: Refusal.Invalid);
}
