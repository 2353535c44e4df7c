namespace WasteLoop.Reporting.Coverage;

/// <summary>A load on the road: it departed and the receiver has not decided, or the other way round while the other word is not heard.</summary>
public sealed class RoadLoad
{
    public required string Manifest { get; init; }
    public bool Departed { get; init; }
    public bool Decided { get; init; }

    /// <summary>Where it goes; empty until its departure is heard.</summary>
    public required string ReceiverSite { get; init; }

    /// <summary>What the receiver is to do with it.</summary>
    public required string Method { get; init; }

    /// <summary>Of industrial waste.</summary>
    public required long IndustrialGrams { get; init; }
}

/// <summary>Industrial waste that a receiver accepted and has not yet treated.</summary>
public sealed class HeldBatch
{
    public required string Label { get; init; }
    public required string Site { get; init; }

    /// <summary>What it was accepted for.</summary>
    public required string Method { get; init; }
    public required long Grams { get; init; }
}

/// <summary>A return that a firm confirmed.</summary>
public sealed class ConfirmedReturn
{
    public required string Site { get; init; }

    /// <summary>2026, 2026-Q3 or 2026-10.</summary>
    public required string Period { get; init; }
}
