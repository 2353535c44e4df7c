namespace WasteLoop.Collection.Field;

/// <summary>What became of a record that is kept.</summary>
public enum FieldStatus
{
    /// <summary>等待前序记录: a record before it has not arrived.</summary>
    Waiting,

    /// <summary>已生效.</summary>
    Applied,

    /// <summary>冲突: kept for the dispatcher, with the reason.</summary>
    Conflict,
}
