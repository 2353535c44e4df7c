using System.Globalization;

namespace WasteLoop.Kernel;

/// <summary>A transfer manifest number (联单编号): year 4, place of origin 4 (province, prefecture), serial 6.</summary>
/// <remarks>危险废物转移管理办法 art. 15. No check digit. Whether the serial restarts each year is not stated; the year is part
/// of the number, so restarting never repeats one.</remarks>
public readonly record struct ManifestNumber
{
    /// <summary>Number of digits.</summary>
    public const int Length = 14;

    /// <summary>Highest serial that six digits hold.</summary>
    public const int SerialMax = 999_999;

    private const int YearMin = 2000;
    private const int YearMax = 2999;
    private const string Rule = "manifest.number";
    private readonly string? _value;

    private ManifestNumber(string value) => _value = value;

    /// <summary>All 14 digits.</summary>
    public string Value => _value ?? "";

    /// <summary>Year of issue; 0 for the default value.</summary>
    public int Year => _value is null ? 0 : int.Parse(_value[..4], CultureInfo.InvariantCulture);

    /// <summary>Province and prefecture of origin: <c>3301</c>.</summary>
    public string Prefecture => _value is null ? "" : _value[4..8];

    /// <summary>1 to <see cref="SerialMax"/>; 0 for the default value.</summary>
    public int Serial => _value is null ? 0 : int.Parse(_value[8..], CultureInfo.InvariantCulture);

    /// <summary>Makes the number of a new manifest.</summary>
    /// <param name="year">Year of issue in China time, 2000 to 2999.</param>
    /// <param name="origin">Where the waste leaves from; a prefecture or a county in one.</param>
    /// <param name="serial">Running number in the prefecture, from 1.</param>
    /// <exception cref="RuleViolationException"><c>manifest-number.serial-exhausted</c> (conflict) beyond
    /// <see cref="SerialMax"/>; <c>manifest-number.format</c> for a year, a serial below 1 or a bare province.</exception>
    public static ManifestNumber Compose(int year, RegionCode origin, int serial)
    {
        if (serial > SerialMax)
        {
            throw new RuleViolationException(
                "manifest-number.serial-exhausted",
                $"{year} 年 {origin.Prefecture} 的联单序号已用到 {SerialMax}。",
                $"All {SerialMax} manifest serials of {origin.Prefecture} in {year} are used.",
                rule: Rule,
                kind: Refusal.Conflict);
        }

        var value = $"{year:0000}{origin.Prefecture}{serial:000000}";
        return TryParse(value, out var number) && origin.Level != RegionLevel.Province ? number : throw BadFormat(value, null);
    }

    /// <summary>Reads 14 digits, blanks around them allowed.</summary>
    /// <exception cref="RuleViolationException"><c>manifest-number.format</c>.</exception>
    public static ManifestNumber Parse(string? text, string? field = null) =>
        TryParse(text, out var number) ? number : throw BadFormat(text?.Trim() ?? "", field);

    /// <summary>Reads a number without an exception.</summary>
    public static bool TryParse(string? text, out ManifestNumber number)
    {
        number = default;
        var value = (text ?? "").Trim();
        if (value.Length != Length || !value.All(char.IsAsciiDigit))
        {
            return false;
        }

        var candidate = new ManifestNumber(value);
        if (candidate.Year is < YearMin or > YearMax || candidate.Serial == 0)
        {
            return false;
        }

        number = candidate;
        return true;
    }

    public override string ToString() => Value;

    private static RuleViolationException BadFormat(string value, string? field) => new(
        "manifest-number.format",
        $"“{value}” 不是联单编号：应为 14 位数字（年 4、移出地省市 4、流水号 6）。",
        $"\"{value}\" is not a manifest number: 14 digits (year 4, province and prefecture of origin 4, serial 6).",
        field,
        Rule,
        kind: Refusal.Invalid);
}
