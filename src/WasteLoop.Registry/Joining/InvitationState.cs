namespace WasteLoop.Registry.Joining;

/// <summary>What became of an invitation. Whether an open one is still good, its last day says.</summary>
public enum InvitationState
{
    Open,

    /// <summary>The firm joined by it.</summary>
    Accepted,

    /// <summary>The firm joined in another way.</summary>
    Overtaken,

    /// <summary>The collector took it back.</summary>
    Withdrawn,
}
