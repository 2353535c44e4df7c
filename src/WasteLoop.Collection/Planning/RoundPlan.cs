namespace WasteLoop.Collection.Planning;

/// <summary>A day's rounds, and every request that is on none of them with the reason.</summary>
public sealed record RoundPlan(IReadOnlyList<PlannedRound> Rounds, IReadOnlyList<UnplannedRequest> Unplanned)
{
    /// <summary>Road metres of all rounds.</summary>
    public long Metres => Rounds.Sum(round => (long)round.Metres);
}
