namespace WasteLoop.Intake.Receipts;

/// <summary>How far the receiver is with a load.</summary>
public enum ReceiptState
{
    /// <summary>Scanned in at the gate.</summary>
    Arrived,

    /// <summary>Weighed at least once.</summary>
    Weighed,

    /// <summary>Each container accepted or refused; nothing more can change.</summary>
    Decided,
}
