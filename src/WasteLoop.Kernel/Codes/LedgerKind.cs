namespace WasteLoop.Kernel;

/// <summary>Which ledger table a batch belongs to (HJ 1259-2022 tables B.1 to B.5); the prefix opens its batch code.</summary>
public enum LedgerKind
{
    /// <summary>产生, HWCS, table B.1.</summary>
    Generated,

    /// <summary>入库, HWRK, table B.2.</summary>
    StoredIn,

    /// <summary>出库, HWCK, table B.3.</summary>
    StoredOut,

    /// <summary>自行利用, HWZXLY, table B.4.</summary>
    OwnUse,

    /// <summary>自行处置, HWZXCZ, table B.4.</summary>
    OwnDisposal,

    /// <summary>委外利用, HWWWLY, table B.5.</summary>
    ExternalUse,

    /// <summary>委外处置, HWWWCZ, table B.5.</summary>
    ExternalDisposal,

    /// <summary>出口利用, HWCKLY, table B.5.</summary>
    ExportUse,

    /// <summary>出口处置, HWCKCZ, table B.5.</summary>
    ExportDisposal,
}
