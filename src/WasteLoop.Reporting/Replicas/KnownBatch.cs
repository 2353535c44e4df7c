namespace WasteLoop.Reporting.Replicas;

/// <summary>A labelled container, as far as figures ask for it.</summary>
public sealed class KnownBatch
{
    public required string Label { get; init; }
    public required string Site { get; init; }
    public required string WasteCode { get; init; }

    /// <summary>The generator's class on the day of the label: key, simplified or registered.</summary>
    public required string Class { get; init; }

    /// <summary>The month of the first weighing, such as 2026-11, in which corrections count; empty before, and for what is not weighed but filled.</summary>
    public string WeighedMonth { get; set; } = "";
}
