namespace WasteLoop.Registry.Register;

/// <summary>What became of a record that was given.</summary>
public enum Outcome
{
    Added,
    Changed,
    Unchanged,
}
