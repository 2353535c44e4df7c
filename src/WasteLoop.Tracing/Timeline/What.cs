namespace WasteLoop.Tracing.Timeline;

/// <summary>The words of the timeline and of postings.</summary>
public static class What
{
    public const string Labelled = "labelled";
    public const string Weighed = "weighed";
    public const string Stored = "stored";
    public const string Corrected = "corrected";
    public const string Withdrawn = "withdrawn";
    public const string Dispatched = "dispatched";
    public const string Filled = "filled";
    public const string Issued = "issued";
    public const string Voided = "voided";
    public const string Departed = "departed";
    public const string LeftBehind = "left-behind";

    /// <summary>The manifest noted its arrival; <see cref="LoadArrived"/> is the scan at the gate.</summary>
    public const string Arrived = "arrived";

    public const string Decided = "decided";
    public const string Closed = "closed";
    public const string LoadArrived = "load-arrived";
    public const string Missing = "missing";
    public const string LoadWeighed = "load-weighed";
    public const string LoadDecided = "load-decided";
    public const string Accepted = "accepted";
    public const string Refused = "refused";
    public const string Treated = "treated";

    /// <summary>A residue came out of a run.</summary>
    public const string Made = "made";
}
