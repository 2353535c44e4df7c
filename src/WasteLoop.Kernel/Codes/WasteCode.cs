namespace WasteLoop.Kernel;

/// <summary>A hazardous waste code (废物代码): industry 3 digits, serial 3, category 2, such as <c>900-249-08</c>.</summary>
/// <remarks>国家危险废物名录. Being well formed does not mean being listed: ask the <see cref="WasteCatalogue"/> for the date.
/// The category is part of the key: 336-100-17 and 336-100-21 differ in nothing else.</remarks>
public readonly record struct WasteCode
{
    private const int CompactLength = 8;
    private readonly string? _compact;

    private WasteCode(string compact) => _compact = compact;

    /// <summary>With hyphens: <c>900-249-08</c>.</summary>
    public string Value => Compact.Length == 0 ? "" : $"{Compact[..3]}-{Compact[3..6]}-{Compact[6..]}";

    /// <summary>Eight digits as on labels: <c>90024908</c>.</summary>
    public string Compact => _compact ?? "";

    /// <summary>Category: <c>HW08</c>.</summary>
    public string Category => "HW" + (Compact.Length == 0 ? "" : Compact[6..]);

    /// <summary>900-000-XX: found hazardous by testing, not listed by name (名录 2021 art. 6).</summary>
    public bool IsByIdentification => Compact.StartsWith("900000", StringComparison.Ordinal);

    /// <summary>Reads <c>900-249-08</c> or <c>90024908</c>, blanks around it allowed.</summary>
    /// <exception cref="RuleViolationException"><c>waste-code.format</c>.</exception>
    public static WasteCode Parse(string? text, string? field = null) => TryParse(text, out var code)
        ? code
        : throw new RuleViolationException(
            "waste-code.format",
            $"“{text?.Trim()}” 不是危险废物代码：应为 900-249-08 这样的 8 位数字。",
            $"\"{text?.Trim()}\" is not a hazardous waste code: eight digits as in 900-249-08.",
            field,
            "waste-code.listed",
            kind: Refusal.Invalid);

    /// <summary>Reads a code without an exception.</summary>
    public static bool TryParse(string? text, out WasteCode code)
    {
        var value = (text ?? "").Trim();
        if (value.Length == CompactLength + 2 && value[3] == '-' && value[7] == '-')
        {
            value = value[..3] + value[4..7] + value[8..];
        }

        var valid = value.Length == CompactLength && value.All(char.IsAsciiDigit);
        code = valid ? new WasteCode(value) : default;
        return valid;
    }

    public override string ToString() => Value;
}
