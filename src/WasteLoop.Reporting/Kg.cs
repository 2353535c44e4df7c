namespace WasteLoop.Reporting;

/// <summary>Grams as people read them.</summary>
internal static class Kg
{
    /// <summary>Kilograms with three decimals at most; negative where it takes away.</summary>
    public static decimal Of(long grams) => grams / 1000m;
}
