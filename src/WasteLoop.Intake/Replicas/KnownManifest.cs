namespace WasteLoop.Intake.Replicas;

/// <summary>A manifest from its issue on, as far as the receiver must know it.</summary>
public sealed class KnownManifest
{
    public const string Issued = "issued";
    public const string Departed = "departed";
    public const string Voided = "voided";

    public required string Manifest { get; init; }

    /// <summary>issued, departed or voided.</summary>
    public required string State { get; set; }

    public required string Mover { get; set; }
    public required string MoverSite { get; set; }
    public required string Carrier { get; set; }
    public required string Receiver { get; set; }
    public required string ReceiverSite { get; set; }

    /// <summary>How the mover expects it to be used or disposed of.</summary>
    public required string Method { get; set; }

    /// <summary>The vehicle; null before departure.</summary>
    public string? Plate { get; set; }

    public DateTimeOffset? DepartedAt { get; set; }
}
