namespace WasteLoop.Chassis.Subscriptions;

/// <summary>A journal is no longer the one that was followed so far: it was cut, or restored from an older copy, and perhaps written anew.</summary>
/// <param name="where">The position applied and what the journal holds there now, such as "manifests/1207, which the manifests journal no longer holds (it ends at 1150)".</param>
public sealed class JournalCutException(string where) : Exception(where);
