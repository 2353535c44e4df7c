using WasteLoop.Kernel;

namespace WasteLoop.Tracing.Flows;

/// <summary>How far regions are summed up: to provinces, cities or counties.</summary>
/// <param name="Digits">Leading digits of a region code that name the region of this level (GB/T 2260).</param>
public sealed record FlowLevel(string Word, int Digits)
{
    public const int ProvinceDigits = 2;
    public const int CityDigits = 4;
    public const int CountyDigits = 6;
    private const string Usual = "city";
    private static readonly FlowLevel[] All = [new("province", ProvinceDigits), new(Usual, CityDigits), new("county", CountyDigits)];

    /// <exception cref="RuleViolationException">flows.level.</exception>
    public static FlowLevel Read(string? word) => Array.Find(All, level => level.Word == (word ?? Usual))
        ?? throw new RuleViolationException("flows.level", "level 须为 province、city 或 county。", "level is province, city or county.", "level", kind: Refusal.Invalid);

    /// <summary>The code of the region that begins with the digits.</summary>
    public static string CodeOf(string digits) => digits.PadRight(CountyDigits, '0');

    /// <summary>The leading digits of a region of this level.</summary>
    /// <exception cref="RuleViolationException">region.format; flows.level for a region below this level.</exception>
    public string DigitsOf(string region, string field)
    {
        var code = RegionCode.Parse(region, field).Value;
        return CodeOf(code[..Digits]) == code ? code[..Digits]
            : throw new RuleViolationException("flows.level", $"{code} 不是 {Word} 级区划。", $"{code} is no region of the level {Word}.", field, kind: Refusal.Invalid);
    }
}
