namespace WasteLoop.Kernel;

/// <summary>Level of an administrative region, told by the trailing zeros of its code (GB/T 2260).</summary>
public enum RegionLevel
{
    /// <summary>省: 330000.</summary>
    Province,

    /// <summary>地市: 330100.</summary>
    Prefecture,

    /// <summary>县、区、县级市: 330106.</summary>
    County,
}
