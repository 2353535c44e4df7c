namespace WasteLoop.Chassis.Import;

/// <summary>What became of a record that was given.</summary>
public enum Outcome
{
    Added,
    Changed,
    Unchanged,
}
