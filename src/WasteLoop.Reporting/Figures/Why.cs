namespace WasteLoop.Reporting.Figures;

/// <summary>What happened, as a fact tells it.</summary>
internal static class Why
{
    public const string Weighed = "weighed";
    public const string Corrected = "corrected";
    public const string Withdrawn = "withdrawn";

    /// <summary>The manifest ships more or less than the store's books held.</summary>
    public const string Dispatched = "dispatched";
    public const string Departed = "departed";
    public const string Accepted = "accepted";
    public const string Treated = "treated";

    /// <summary>A residue came out of a run.</summary>
    public const string Made = "made";

    /// <summary>Filled together with others, or filled from others.</summary>
    public const string Consolidated = "consolidated";
}
