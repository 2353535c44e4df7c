namespace WasteLoop.Reporting.Indicators.Definitions;

/// <summary>Numbers without trailing zeros, as people write them: a database may give 12 back as 12.0.</summary>
internal static class Plain
{
    // Dividing by a one of the greatest scale leaves the least scale that holds the value.
    private const decimal One = 1.0000000000000000000000000000m;

    public static decimal Of(decimal value) => value / One;
}
