namespace WasteLoop.Collection.Rounds;

/// <summary>Where a round is: draft → released → under way → finished; or cancelled before it started.</summary>
public enum RoundState
{
    /// <summary>草稿: may be changed freely; only its collector sees it.</summary>
    Draft,

    /// <summary>已下达: stops have or get their manifests; a device may take the packet.</summary>
    Released,

    /// <summary>收运中.</summary>
    UnderWay,

    /// <summary>已完成: every stop is decided.</summary>
    Finished,

    /// <summary>已取消.</summary>
    Cancelled,
}
