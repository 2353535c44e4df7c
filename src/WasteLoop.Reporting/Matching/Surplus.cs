namespace WasteLoop.Reporting.Matching;

/// <summary>What a licence has left after the matching.</summary>
/// <param name="OpenGrams">Before it.</param>
/// <param name="Grams">After it.</param>
/// <param name="OneMoreTonne">What a tonne more of the licence's total (or throughput, where that binds) would bring, its lines' caps unchanged.</param>
public sealed record Surplus(string Licence, string County, long OpenGrams, long Grams, CapacityPrice OneMoreTonne, IReadOnlyList<LineSurplus> Lines);
