namespace WasteLoop.Declarations.Labels.Print;

/// <summary>The three label sizes of HJ 1276-2022, by the side of the square in mm.</summary>
public enum LabelSize
{
    Mm100 = 100,
    Mm150 = 150,
    Mm200 = 200,
}

/// <summary>What HJ 1276-2022 demands of each size.</summary>
public static class LabelSizes
{
    /// <summary>The size for a container.</summary>
    /// <param name="volumeLitres">Above 0.</param>
    /// <param name="smallLitresMax">Largest container that may bear 100 mm; the standard says 50.</param>
    /// <param name="mediumLitresMax">Largest container that may bear 150 mm; the standard says 450, and its wording for exactly 450 is doubtful.</param>
    /// <exception cref="ArgumentOutOfRangeException">The volume is not above 0, or the two bounds are not in order.</exception>
    public static LabelSize For(decimal volumeLitres, decimal smallLitresMax = 50, decimal mediumLitresMax = 450)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(volumeLitres);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(smallLitresMax, mediumLitresMax);
        return volumeLitres <= smallLitresMax ? LabelSize.Mm100
            : volumeLitres <= mediumLitresMax ? LabelSize.Mm150
            : LabelSize.Mm200;
    }

    /// <summary>Side of the square in mm.</summary>
    public static int SideMm(this LabelSize size) => (int)size;

    /// <summary>The least height of a Chinese character in mm.</summary>
    public static double LetterMmMin(this LabelSize size) => size switch
    {
        LabelSize.Mm100 => 3,
        LabelSize.Mm150 => 5,
        LabelSize.Mm200 => 6,
        _ => throw new ArgumentOutOfRangeException(nameof(size), size, null),
    };

    /// <summary>Labels a container needs: the largest bear one on each of two opposite sides.</summary>
    public static int LabelsPerContainer(this LabelSize size) => size is LabelSize.Mm200 ? 2 : 1;
}
