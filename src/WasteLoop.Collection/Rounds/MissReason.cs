namespace WasteLoop.Collection.Rounds;

/// <summary>Why a stop was skipped or refused. Ours: no source lists them.</summary>
public enum MissReason
{
    /// <summary>无人.</summary>
    NotIn,

    /// <summary>无法进入.</summary>
    NoAccess,

    /// <summary>废物与申请不符.</summary>
    WrongWaste,

    /// <summary>超重.</summary>
    TooHeavy,

    /// <summary>包装不合格.</summary>
    BadPackaging,

    /// <summary>无标签.</summary>
    NoLabel,

    /// <summary>现场不安全.</summary>
    Unsafe,

    /// <summary>其他, with a text.</summary>
    Other,
}
