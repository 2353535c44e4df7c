namespace WasteLoop.Collection.Rounds;

/// <summary>What became of a stop. All but planned and collected open its request again.</summary>
public enum StopState
{
    /// <summary>待收运.</summary>
    Planned,

    /// <summary>已收运.</summary>
    Collected,

    /// <summary>未收: could not be done.</summary>
    Skipped,

    /// <summary>拒收: the driver would not take what was there.</summary>
    Refused,

    /// <summary>逾期: nobody said what became of it.</summary>
    Expired,

    /// <summary>改线: taken to another round.</summary>
    Moved,

    /// <summary>撤下: taken off by the dispatcher.</summary>
    Removed,

    /// <summary>随线路取消.</summary>
    Cancelled,
}
