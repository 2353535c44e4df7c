namespace WasteLoop.Collection.Rounds;

/// <summary>The truck of a round with its limits. Whether its papers are good is asked of <see cref="Planning.PlanCheck"/> by whoever names it.</summary>
/// <param name="PermittedCodes">Null when its certificate names no codes.</param>
public sealed record RoundTruck(string Plate, long LoadMaxGrams, int ContainersMax, IReadOnlyList<string>? PermittedCodes);
