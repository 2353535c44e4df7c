namespace WasteLoop.Intake.Receipts;

/// <summary>How a load is put on the scale.</summary>
public enum WeighingMode
{
    /// <summary>Each container by itself.</summary>
    Container,

    /// <summary>The vehicle full and empty; the net is shared out over the containers.</summary>
    Load,
}
