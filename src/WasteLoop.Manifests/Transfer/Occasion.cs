using WasteLoop.Chassis.People;

namespace WasteLoop.Manifests.Transfer;

/// <summary>When and by whom something was done, and when it was written down.</summary>
public sealed record Occasion(DateTimeOffset At, DateTimeOffset RecordedAt, Actor Actor);
