namespace WasteLoop.Reporting.Reports;

/// <summary>The document of a completed report: written once, never changed.</summary>
public sealed class ReportContent
{
    public required string Report { get; init; }

    /// <summary>The JSON text, to the byte as it was hashed.</summary>
    public required string Json { get; init; }
}
