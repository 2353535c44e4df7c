namespace WasteLoop.Reporting.Matching;

/// <summary>How much the user wants waste to stay in its own city (prefecture).</summary>
/// <param name="LeavingCityPercent">What a kilometre costs more when the waste leaves its city: 100 counts it twice.</param>
/// <param name="LeavingCityMetres">What leaving the city costs besides, as a road of this length.</param>
public sealed record MatchingOptions(int LeavingCityPercent = MatchingOptions.LeavingCityPercentUsual, int LeavingCityMetres = 0)
{
    /// <summary>Ours; no document sets it.</summary>
    public const int LeavingCityPercentUsual = 100;
    public const int LeavingCityPercentMax = 10_000;
    public const int LeavingCityMetresMax = 10_000_000;

    /// <summary>Costs are counted in hundredths of a metre, so that a percentage keeps them whole.</summary>
    internal const int CostPerMetre = 100;

    /// <summary>What a gram costs on a road, in hundredths of a metre: its length within the city; beyond, weighted and with the surcharge.</summary>
    internal long Cost(int metres, bool leavesCity) => leavesCity
        ? ((long)metres * (CostPerMetre + LeavingCityPercent)) + ((long)LeavingCityMetres * CostPerMetre)
        : (long)metres * CostPerMetre;
}
