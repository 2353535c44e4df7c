namespace WasteLoop.Chassis.Database;

/// <summary>A row that two people may change at once: the second one's save fails instead of overwriting.</summary>
public interface IVersioned
{
    /// <summary>The tick of the last change; the concurrency token. Raised by <see cref="ServiceDb"/> on every save that changes the row.</summary>
    long Version { get; set; }
}
