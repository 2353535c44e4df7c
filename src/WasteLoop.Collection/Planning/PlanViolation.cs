namespace WasteLoop.Collection.Planning;

/// <summary>A rule that a plan breaks.</summary>
/// <param name="Code">Stable, such as <c>round.overload</c>.</param>
/// <param name="Plate">The round; null when it concerns several.</param>
/// <param name="Request">The stop, when one is to blame.</param>
/// <param name="Rule">Rulebook key, when a rule stands behind it.</param>
public sealed record PlanViolation(string Code, string? Plate, string? Request, string Zh, string En, string? Rule = null);
