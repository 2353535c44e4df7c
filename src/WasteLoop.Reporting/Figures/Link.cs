namespace WasteLoop.Reporting.Figures;

/// <summary>The links of the chain (产生、贮存、转移、利用、处置) that figures are kept for. They do not overlap: their sums count no gram twice.</summary>
public static class Link
{
    /// <summary>产生: weighed at a site for the first time, or made as a residue of treatment. What was only filled together is not new.</summary>
    public const string Produced = "produced";

    /// <summary>贮存: the net change of the stores; the running sum is the stock.</summary>
    public const string Stored = "stored";

    /// <summary>省内转移: accepted at another site of the same province; counted where it came from.</summary>
    public const string Transferred = "transferred";

    /// <summary>省外转移: accepted at a site of another province; counted where it came from.</summary>
    public const string Exported = "exported";

    /// <summary>接收: the other side of both transfers, counted where it went.</summary>
    public const string Received = "received";

    /// <summary>利用: put into a run whose method counts as use.</summary>
    public const string Utilised = "utilised";

    /// <summary>处置: put into a run whose method counts as disposal other than landfill.</summary>
    public const string Disposed = "disposed";

    /// <summary>填埋: put into a run that landfills (D1).</summary>
    public const string Landfilled = "landfilled";

    /// <summary>All links.</summary>
    public static readonly IReadOnlyList<string> All = [Produced, Stored, Transferred, Exported, Received, Utilised, Disposed, Landfilled];
}
