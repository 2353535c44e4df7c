namespace WasteLoop.Intake.Treatment;

/// <summary>What became of mass in a run.</summary>
public enum OutputKind
{
    /// <summary>Waste no more: regenerated oil, metal …</summary>
    Product,

    /// <summary>Waste again, in a new container: slag, fly ash, sludge …, or what was consolidated.</summary>
    Residue,

    /// <summary>In a landfill for good.</summary>
    Emplaced,

    /// <summary>Burnt, evaporated, drained … with a stated reason.</summary>
    Loss,
}
