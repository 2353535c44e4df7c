namespace WasteLoop.Manifests.Replicas;

/// <summary>A permit or certificate that must be valid and cover hazardous waste before anything is loaded.</summary>
public interface IPaper
{
    bool CoversHazardousWaste { get; }
    DateOnly ValidFrom { get; }

    /// <summary>The last day.</summary>
    DateOnly ValidTo { get; }
}
