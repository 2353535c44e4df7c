namespace WasteLoop.Collection.Requests;

/// <summary>Where a pickup request stands.</summary>
public enum RequestState
{
    /// <summary>Waits for a round.</summary>
    Open,

    /// <summary>A stop of a round.</summary>
    Planned,

    /// <summary>Fetched.</summary>
    Collected,

    /// <summary>The firm took it back.</summary>
    Withdrawn,

    /// <summary>Nobody planned it for so long that it says nothing any more.</summary>
    Expired,
}
