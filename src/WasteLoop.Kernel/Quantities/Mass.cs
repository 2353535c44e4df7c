using System.Globalization;

namespace WasteLoop.Kernel;

/// <summary>A mass in whole grams, 0 to 1 000 000 t.</summary>
/// <remarks>A long of grams is exact in every database, sums without a rounding rule, and survives JSON (below 2^53).
/// Input finer than a gram is refused, never rounded.</remarks>
public readonly record struct Mass : IComparable<Mass>
{
    /// <summary>Upper limit in grams: 1 000 000 t, more than any site holds or any city makes in a year.</summary>
    public const long GramsMax = 1_000_000_000_000;

    private const decimal GramsPerKilogram = 1_000m;
    private const decimal GramsPerTonne = 1_000_000m;

    private Mass(long grams) => Grams = grams;

    /// <summary>0 g.</summary>
    public static Mass Zero { get; }

    /// <summary>Whole grams.</summary>
    public long Grams { get; }

    /// <summary>Kilograms, at most 3 decimals.</summary>
    public decimal Kilograms => Grams / GramsPerKilogram;

    /// <summary>Tonnes, at most 6 decimals.</summary>
    public decimal Tonnes => Grams / GramsPerTonne;

    /// <exception cref="RuleViolationException"><c>mass.range</c> when outside 0..<see cref="GramsMax"/>.</exception>
    public static Mass FromGrams(long grams, string? field = null) => grams is >= 0 and <= GramsMax
        ? new Mass(grams)
        : throw OutOfRange($"{grams} g", field);

    /// <exception cref="RuleViolationException"><c>mass.range</c> when outside 0..<see cref="GramsMax"/>,
    /// <c>mass.precision</c> when finer than a gram.</exception>
    public static Mass FromKilograms(decimal kilograms, string? field = null) =>
        FromUnit(kilograms, GramsPerKilogram, "kg", field);

    /// <inheritdoc cref="FromKilograms"/>
    public static Mass FromTonnes(decimal tonnes, string? field = null) => FromUnit(tonnes, GramsPerTonne, "t", field);

    /// <exception cref="RuleViolationException"><c>mass.range</c> when the sum is above <see cref="GramsMax"/>.</exception>
    public static Mass operator +(Mass left, Mass right) => FromGrams(left.Grams + right.Grams);

    /// <exception cref="RuleViolationException"><c>mass.range</c> when more is taken than there is.</exception>
    public static Mass operator -(Mass left, Mass right) => FromGrams(left.Grams - right.Grams);

    public static bool operator <(Mass left, Mass right) => left.Grams < right.Grams;

    public static bool operator >(Mass left, Mass right) => left.Grams > right.Grams;

    public static bool operator <=(Mass left, Mass right) => left.Grams <= right.Grams;

    public static bool operator >=(Mass left, Mass right) => left.Grams >= right.Grams;

    public int CompareTo(Mass other) => Grams.CompareTo(other.Grams);

    /// <summary>For people: <c>12.345 kg</c>, without trailing zeros.</summary>
    public override string ToString() => Kilograms.ToString("0.###", CultureInfo.InvariantCulture) + " kg";

    private static Mass FromUnit(decimal amount, decimal gramsPerUnit, string unit, string? field)
    {
        // Range first: the multiplication below would overflow on absurd input.
        if (amount < 0 || amount > GramsMax / gramsPerUnit)
        {
            throw OutOfRange($"{amount} {unit}", field);
        }

        var grams = amount * gramsPerUnit;
        return decimal.IsInteger(grams)
            ? new Mass((long)grams)
            : throw new RuleViolationException(
                "mass.precision",
                $"{amount} {unit} 比 1 克更细；重量只记到克。",
                $"{amount} {unit} is finer than one gram; masses are kept in whole grams.",
                field,
                nextZh: "请按秤的读数填写，千克最多三位小数。",
                nextEn: "Enter what the scale shows: at most three decimals of a kilogram.",
                kind: Refusal.Invalid);
    }

    private static RuleViolationException OutOfRange(string shown, string? field) => new(
        "mass.range",
        $"{shown} 超出允许范围（0 至 1 000 000 吨）。",
        $"{shown} is outside 0 to 1 000 000 t.",
        field,
        kind: Refusal.Invalid);
}
