namespace WasteLoop.Reporting.Capacity.Reservations;

/// <summary>What one manifest draws on one reservation: the rows behind its figures.</summary>
public sealed class ReservationDraw
{
    public const string OnWay = "on-way";
    public const string Delivered = "delivered";
    public const string Returned = "returned";

    public required string Reservation { get; init; }
    public required string Manifest { get; init; }
    public required string WasteCode { get; init; }

    /// <summary>On the way; once decided, what was accepted.</summary>
    public required long Grams { get; set; }

    /// <summary>on-way, delivered or returned.</summary>
    public required string State { get; set; }
    public required DateTimeOffset At { get; init; }
    public DateTimeOffset? DecidedAt { get; set; }
}
