using System.Globalization;

namespace WasteLoop.Kernel;

/// <summary>The digital identification code (数字识别码) on a container's label: 37 characters, one container one code.</summary>
/// <remarks>HJ 1276-2022: credit code 18, waste code 8, date yyyyMMdd 8, serial 3. Uncertain: the total of 37 was read in a
/// secondary source, the widths 18/8/8/3 are from memory (their sum agrees).</remarks>
public readonly record struct LabelCode
{
    /// <summary>Number of characters.</summary>
    public const int Length = 37;

    /// <summary>Highest serial that three digits hold: containers of one party, waste and day.</summary>
    public const int SerialMax = 999;

    private const int WasteAt = CreditCode.Length;
    private const int DateAt = WasteAt + 8;
    private const int SerialAt = DateAt + 8;
    private readonly string? _value;

    private LabelCode(string value, CreditCode party, WasteCode waste, DateOnly date, int serial)
    {
        _value = value;
        Party = party;
        Waste = waste;
        Date = date;
        Serial = serial;
    }

    /// <summary>Who generated or collected the waste.</summary>
    public CreditCode Party { get; }

    /// <summary>Code of the waste in the container.</summary>
    public WasteCode Waste { get; }

    /// <summary>Day of generation or collection, China time.</summary>
    public DateOnly Date { get; }

    /// <summary>1 to <see cref="SerialMax"/>.</summary>
    public int Serial { get; }

    /// <summary>All 37 characters.</summary>
    public string Value => _value ?? "";

    /// <summary>Makes the code of a new label.</summary>
    /// <exception cref="RuleViolationException"><c>label.serial-exhausted</c> (conflict) beyond <see cref="SerialMax"/>;
    /// <c>label.format</c> below 1.</exception>
    public static LabelCode Compose(CreditCode party, WasteCode waste, DateOnly date, int serial)
    {
        if (serial > SerialMax)
        {
            // A fourth digit would change the length, a cut would repeat a code: refuse instead.
            throw new RuleViolationException(
                "label.serial-exhausted",
                $"{party} 于 {date:yyyy-MM-dd} 的废物 {waste} 标签序号已用到 {SerialMax}，当天不能再生成新标签。",
                $"{party} has used all {SerialMax} label serials for waste {waste} on {date:yyyy-MM-dd}.",
                rule: "label.serial-max",
                nextZh: "请改用更大的容器，或次日再生成标签。",
                nextEn: "Use larger containers, or make the label on the next day.",
                kind: Refusal.Conflict);
        }

        var value = $"{party.Value}{waste.Compact}{date.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}{serial:000}";
        return serial >= 1 && value.Length == Length
            ? new LabelCode(value, party, waste, date, serial)
            : throw BadFormat(value, null);
    }

    /// <summary>Reads a scanned or typed code; lower case and blanks around it are put right.</summary>
    /// <exception cref="RuleViolationException"><c>label.format</c>.</exception>
    public static LabelCode Parse(string? text, string? field = null) =>
        TryParse(text, out var code) ? code : throw BadFormat(text?.Trim() ?? "", field);

    /// <summary>Reads a code without an exception.</summary>
    public static bool TryParse(string? text, out LabelCode code)
    {
        code = default;
        var value = (text ?? "").Trim().ToUpperInvariant();
        if (value.Length != Length
            || !CreditCode.TryParse(value[..WasteAt], out var party)
            || !WasteCode.TryParse(value[WasteAt..DateAt], out var waste)
            || !DateOnly.TryParseExact(value[DateAt..SerialAt], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            || !int.TryParse(value[SerialAt..], NumberStyles.None, CultureInfo.InvariantCulture, out var serial)
            || serial == 0)
        {
            return false;
        }

        code = new LabelCode(value, party, waste, date, serial);
        return true;
    }

    public override string ToString() => Value;

    private static RuleViolationException BadFormat(string value, string? field) => new(
        "label.format",
        $"“{value}” 不是数字识别码：应为 37 位（信用代码 18、废物代码 8、日期 8、序号 3）。",
        $"\"{value}\" is not a label code: 37 characters (credit code 18, waste code 8, date 8, serial 3).",
        field,
        "label.digital-id-length",
        kind: Refusal.Invalid);
}
