namespace WasteLoop.Collection.Planning;

/// <summary>One truck's day: home, stops, collection point, home.</summary>
/// <param name="Metres">Road metres, the way home included.</param>
/// <param name="PointMinute">Arrival at the collection point, minutes after midnight in China.</param>
/// <param name="HomeMinute">Back home.</param>
public sealed record PlannedRound(
    string Plate, string Driver, string Escort, string Point, IReadOnlyList<PlannedStop> Stops, int Metres, int PointMinute, int HomeMinute)
{
    /// <summary>On arrival at the collection point.</summary>
    public long LoadGrams => Stops.Count == 0 ? 0 : Stops[^1].LoadAfterGrams;

    /// <summary>The choices behind it, without what follows from them.</summary>
    public RoundAssignment Assignment => new(Plate, Driver, Escort, Point, [.. Stops.Select(stop => stop.Request)]);
}
