namespace WasteLoop.Kernel;

/// <summary>An administrative region code (行政区划代码, GB/T 2260): province 2, prefecture 2, county 2 digits.</summary>
/// <remarks>Well formed does not mean existing: ask <see cref="Regions"/>.</remarks>
public readonly record struct RegionCode
{
    private const int Length = 6;
    private readonly string? _value;

    private RegionCode(string value) => _value = value;

    /// <summary>Six digits.</summary>
    public string Value => _value ?? "";

    /// <summary>First two digits: <c>33</c>.</summary>
    public string Province => _value is null ? "" : _value[..2];

    /// <summary>First four digits: <c>3301</c>; ends in 00 for a province.</summary>
    public string Prefecture => _value is null ? "" : _value[..4];

    /// <summary>Province, prefecture or county.</summary>
    public RegionLevel Level =>
        Value.EndsWith("0000", StringComparison.Ordinal) ? RegionLevel.Province
        : Value.EndsWith("00", StringComparison.Ordinal) ? RegionLevel.Prefecture
        : RegionLevel.County;

    /// <summary>Reads six digits, blanks around them allowed.</summary>
    /// <exception cref="RuleViolationException"><c>region.format</c>.</exception>
    public static RegionCode Parse(string? text, string? field = null) => TryParse(text, out var code)
        ? code
        : throw new RuleViolationException(
            "region.format",
            $"“{text?.Trim()}” 不是行政区划代码：应为 6 位数字，如 330106。",
            $"\"{text?.Trim()}\" is not a region code: six digits such as 330106.",
            field,
            kind: Refusal.Invalid);

    /// <summary>Reads a code without an exception.</summary>
    public static bool TryParse(string? text, out RegionCode code)
    {
        var value = (text ?? "").Trim();
        var valid = value.Length == Length && value.All(char.IsAsciiDigit) && value[0] != '0';
        code = valid ? new RegionCode(value) : default;
        return valid;
    }

    /// <summary>Whether <paramref name="other"/> is this region or lies in it: 330000 and 330100 contain 330106.</summary>
    public bool Contains(RegionCode other) => _value is not null && other._value is not null && Level switch
    {
        RegionLevel.Province => Province == other.Province,
        RegionLevel.Prefecture => Prefecture == other.Prefecture,
        _ => this == other,
    };

    public override string ToString() => Value;
}
