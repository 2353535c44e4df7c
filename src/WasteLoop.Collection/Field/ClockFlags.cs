namespace WasteLoop.Collection.Field;

/// <summary>What is odd about a record's time.</summary>
[Flags]
public enum ClockFlags
{
    None = 0,

    /// <summary>It was received before it was made.</summary>
    Ahead = 1,

    /// <summary>It was made before the record that comes before it.</summary>
    Backwards = 2,

    /// <summary>It was made before its device was registered.</summary>
    BeforeRegistration = 4,
}
