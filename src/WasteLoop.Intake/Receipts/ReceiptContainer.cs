namespace WasteLoop.Intake.Receipts;

/// <summary>One container of a load: what was shipped, whether it came, what it weighs here, what was decided.</summary>
public sealed class ReceiptContainer
{
    public required string Manifest { get; init; }
    public required string Label { get; init; }
    public required string WasteCode { get; init; }

    /// <summary>What the manifest says it weighs.</summary>
    public required long ShippedGrams { get; init; }

    /// <summary>False when it departed but was not on the truck.</summary>
    public required bool Arrived { get; init; }

    /// <summary>What the newest weighing found; null before one and for a missing container.</summary>
    public long? ReceivedGrams { get; set; }

    /// <summary>Null until decided, and for a missing container.</summary>
    public bool? Accepted { get; set; }

    /// <summary>The store of an accepted container.</summary>
    public string? Facility { get; set; }

    /// <summary>Why it was refused, or a remark.</summary>
    public string? Reason { get; set; }

    /// <summary>SHA-256 of its picture; null when none was taken.</summary>
    public string? PhotoHash { get; set; }

    /// <summary>What the books hold: the last weighing, else what the manifest says.</summary>
    public long BookGrams => ReceivedGrams ?? ShippedGrams;
}
