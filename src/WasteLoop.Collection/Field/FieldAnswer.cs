namespace WasteLoop.Collection.Field;

/// <summary>What became of one record that was sent.</summary>
/// <param name="Hash">Empty for a record that is too malformed to have one.</param>
/// <param name="Status">applied, waiting or conflict; already-known for one sent before (<paramref name="Known"/> says what became of it); refused when it is not kept.</param>
/// <param name="Known">For already-known: applied, waiting or conflict.</param>
/// <param name="Code">For conflict and refused.</param>
/// <param name="Clock">ahead, backwards, before-registration.</param>
public sealed record FieldAnswer(long Counter, string Hash, string Status, string? Known, string? Code, string? Zh, string? En, string[] Clock);
