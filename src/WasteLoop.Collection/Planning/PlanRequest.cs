namespace WasteLoop.Collection.Planning;

/// <summary>A pickup that waits to be planned.</summary>
/// <param name="Id">The request.</param>
/// <param name="Place">The firm's own place, or the centre of its county.</param>
/// <param name="Loads">By waste code, at least one; estimates.</param>
/// <param name="Windows">When loading may begin; empty: at any time of the working day.</param>
/// <param name="UrgencyPercent">0 can wait, 100 must go today: as a rule the share of the storage time that is used up.</param>
/// <param name="ServiceMinutes">How long loading takes.</param>
public sealed record PlanRequest(string Id, Place Place, IReadOnlyList<PlanLoad> Loads, IReadOnlyList<TimeWindow> Windows, int UrgencyPercent, int ServiceMinutes)
{
    /// <summary>Of all codes.</summary>
    public long Grams => Loads.Sum(load => load.Grams);

    /// <summary>Of all codes.</summary>
    public int Containers => Loads.Sum(load => load.Containers);
}
