namespace WasteLoop.Tracing;

/// <summary>Grams as people read them.</summary>
internal static class Kg
{
    /// <summary>Kilograms with three decimals at most; negative where the books are.</summary>
    public static decimal Of(long grams) => grams / 1000m;

    /// <inheritdoc cref="Of(long)"/>
    public static decimal? Of(long? grams) => grams / 1000m;
}
