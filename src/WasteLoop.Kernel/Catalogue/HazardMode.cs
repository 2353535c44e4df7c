namespace WasteLoop.Kernel;

/// <summary>What the separator of a hazard list says (国家危险废物名录 2021, note 1).</summary>
public enum HazardMode
{
    /// <summary>One property, certain.</summary>
    Single,

    /// <summary>Comma: the first is certain, the others are possible.</summary>
    FirstCertain,

    /// <summary>Slash: one or more of them.</summary>
    AnyOf,
}
