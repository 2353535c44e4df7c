namespace WasteLoop.Manifests.Transfer;

/// <summary>The states in words, for prints and public pages.</summary>
internal static class StateWords
{
    public static (string Zh, string En) Of(ManifestState state) => state switch
    {
        ManifestState.Reserved => ("已预编号", "reserved for a collection stop"),
        ManifestState.Issued => ("待发运", "issued, not yet departed"),
        ManifestState.InTransit => ("运输中", "in transit"),
        ManifestState.Arrived => ("已到达", "arrived"),
        ManifestState.Accepted => ("已接受", "accepted"),
        ManifestState.PartlyAccepted => ("部分接受", "partly accepted"),
        ManifestState.Rejected => ("已拒收", "rejected"),
        ManifestState.Closed => ("已完结", "closed"),
        ManifestState.Voided => ("已作废", "void"),
    };
}
