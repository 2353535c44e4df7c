namespace WasteLoop.Chassis.Commands;

/// <summary>Marks a write whose answer holds a secret: the answer is not kept, and a repeated Idempotency-Key changes nothing but is refused.</summary>
public sealed class ShownOnce
{
    /// <summary>Stands in the kept answer for what was shown.</summary>
    internal const string ContentType = "application/x-shown-once";
}
