namespace WasteLoop.Manifests.Transfer;

/// <summary>Where a manifest is: reserved, for a collection stop → issued → in transit → arrived → accepted, partly accepted or rejected → closed; or voided before it left.</summary>
public enum ManifestState
{
    /// <summary>已预编号: a collection stop has its number, and nothing is loaded yet.</summary>
    Reserved,

    /// <summary>待发运: signed by the mover, has its number.</summary>
    Issued,

    /// <summary>运输中.</summary>
    InTransit,

    /// <summary>已到达: scanned in by the receiver.</summary>
    Arrived,

    /// <summary>已接受.</summary>
    Accepted,

    /// <summary>部分接受: some container was refused or did not arrive.</summary>
    PartlyAccepted,

    /// <summary>已拒收: final; a return is a matter of its own.</summary>
    Rejected,

    /// <summary>已完结: all that was accepted has been treated.</summary>
    Closed,

    /// <summary>已作废: a mark, never a deletion; the number is not used again.</summary>
    Voided,
}
