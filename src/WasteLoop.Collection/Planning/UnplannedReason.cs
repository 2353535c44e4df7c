namespace WasteLoop.Collection.Planning;

/// <summary>Why a request is on no round.</summary>
public static class UnplannedReason
{
    /// <summary>No truck with good papers, or no crew for it.</summary>
    public const string NoTruck = "no-truck";

    /// <summary>Its own wastes may not travel together; it has to be split.</summary>
    public const string IncompatibleItself = "incompatible-itself";

    /// <summary>No truck of the day may carry one of its codes.</summary>
    public const string NoPermittedTruck = "no-permitted-truck";

    /// <summary>No collection point takes all its codes.</summary>
    public const string NoPoint = "no-point";

    /// <summary>More than any collection point has room for.</summary>
    public const string PointFull = "point-full";

    /// <summary>Heavier, or more containers, than any permitted truck takes even when empty.</summary>
    public const string TooMuch = "too-much";

    /// <summary>Not within its windows and the working day, even as the only stop.</summary>
    public const string OutOfReach = "out-of-reach";

    /// <summary>It would fit alone, but the trucks are loaded.</summary>
    public const string TrucksFull = "trucks-full";

    /// <summary>It would fit alone, but what the trucks carry does not bear it.</summary>
    public const string IncompatibleLoads = "incompatible-loads";

    /// <summary>It would fit alone, but the planned rounds use the collection point's room.</summary>
    public const string PointTaken = "point-taken";

    /// <summary>It would fit alone, but the day is full.</summary>
    public const string NoTimeLeft = "no-time-left";
}
