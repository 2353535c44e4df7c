namespace WasteLoop.Manifests.Transfer;

/// <summary>A container on a manifest, from issue to treatment. Masses are whole grams.</summary>
public sealed class CarriedContainer
{
    public required string Manifest { get; init; }
    public required string Label { get; init; }

    /// <summary>0, 1, 2 … in the order in which the mover listed them.</summary>
    public required int Position { get; init; }

    /// <summary>With hyphens: 900-249-08.</summary>
    public required string WasteCode { get; init; }
    public required string WasteName { get; init; }
    public required string Hazards { get; init; }
    public required string Form { get; init; }
    public required string Packaging { get; init; }

    /// <summary>What the mover signed.</summary>
    public required long IssuedGrams { get; init; }

    /// <summary>What was in the books when it left; null before and when it was left behind.</summary>
    public long? ShippedGrams { get; set; }

    /// <summary>The receiver's last weighing.</summary>
    public long? ReceivedGrams { get; set; }

    /// <summary>Null while the receiver has not decided.</summary>
    public bool? Accepted { get; set; }
    public long? AcceptedGrams { get; set; }

    /// <summary>Why the receiver refused it.</summary>
    public string? RefusalReason { get; set; }

    /// <summary>What treatment runs have taken of it.</summary>
    public long TreatedGrams { get; set; }

    /// <summary>It was not loaded and stayed in store.</summary>
    public bool LeftBehind { get; set; }

    /// <summary>It left and was not on the truck when the truck arrived.</summary>
    public bool Missing { get; set; }
}
