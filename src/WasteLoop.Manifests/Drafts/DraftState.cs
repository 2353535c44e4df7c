namespace WasteLoop.Manifests.Drafts;

/// <summary>Where a draft is.</summary>
public enum DraftState
{
    /// <summary>May be changed, issued or discarded.</summary>
    Open,

    /// <summary>Became a manifest.</summary>
    Issued,

    /// <summary>Was given up; kept, never deleted.</summary>
    Discarded,
}
