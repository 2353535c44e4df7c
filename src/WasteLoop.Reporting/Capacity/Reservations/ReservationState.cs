namespace WasteLoop.Reporting.Capacity.Reservations;

/// <summary>Where a reservation stands.</summary>
public enum ReservationState
{
    /// <summary>A producer asks; nothing is held yet.</summary>
    Asked,

    /// <summary>The plant offers: the grams are held until it is answered or over.</summary>
    Offered,

    /// <summary>The producer's manifests draw on it.</summary>
    Accepted,

    /// <summary>By the producer, or a request by the plant.</summary>
    Declined,

    /// <summary>Not answered in time, or its last day went by.</summary>
    Expired,

    /// <summary>All of it was delivered.</summary>
    Consumed,

    /// <summary>Taken back.</summary>
    Withdrawn,
}
