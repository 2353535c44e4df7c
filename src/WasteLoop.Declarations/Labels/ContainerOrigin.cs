namespace WasteLoop.Declarations.Labels;

/// <summary>Where a container's mass comes from.</summary>
public enum ContainerOrigin
{
    /// <summary>Waste made at the site; it is weighed.</summary>
    Generated,

    /// <summary>What is left of a treatment run, which gives it its mass.</summary>
    Residue,

    /// <summary>Filled from smaller containers of the same waste (合并); it makes no new waste.</summary>
    Consolidated,
}
