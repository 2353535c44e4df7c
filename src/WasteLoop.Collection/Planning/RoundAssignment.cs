namespace WasteLoop.Collection.Planning;

/// <summary>Who drives what where: the choices of a round, by the planner or by hand.</summary>
/// <param name="Point">The collection point's site.</param>
/// <param name="Requests">In driving order.</param>
public sealed record RoundAssignment(string Plate, string Driver, string Escort, string Point, IReadOnlyList<string> Requests);
