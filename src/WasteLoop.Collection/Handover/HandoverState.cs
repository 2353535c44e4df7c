namespace WasteLoop.Collection.Handover;

/// <summary>How the firm stands to what was collected at its door.</summary>
public enum HandoverState
{
    /// <summary>待确认: no code, no signature, and the firm has not said anything. That a driver names the phone is not the firm's word.</summary>
    Unconfirmed,

    /// <summary>已确认: by a person's code, by signature, or on the firm's own phone.</summary>
    Confirmed,

    /// <summary>有异议: the firm named what is wrong.</summary>
    Disputed,

    /// <summary>异议已答复: the dispatcher answered.</summary>
    Settled,
}
