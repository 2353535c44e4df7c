namespace WasteLoop.Declarations.Labels;

/// <summary>Where a container's mass comes from.</summary>
public enum ContainerOrigin
{
    /// <summary>Waste made at the site; it is weighed.</summary>
    Generated,

    /// <summary>What is left of a treatment run, which gives it its mass.</summary>
    Residue,
}
