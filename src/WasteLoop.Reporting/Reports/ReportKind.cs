using WasteLoop.Kernel;

namespace WasteLoop.Reporting.Reports;

/// <summary>A kind of report: a name, and tables that follow from the figures. A new one is a further class; nothing else names it.</summary>
/// <remarks>It computes nothing that a query does not: it asks the reader and lays out.</remarks>
internal abstract class ReportKind
{
    /// <summary>Its word in the API, such as figures.</summary>
    public abstract string Name { get; }

    public abstract string TitleZh { get; }

    public abstract string TitleEn { get; }

    /// <summary>What it holds, in a sentence.</summary>
    public abstract string AboutZh { get; }

    /// <inheritdoc cref="AboutZh"/>
    public abstract string AboutEn { get; }

    /// <summary>Refuses a period of which this kind can say nothing true.</summary>
    /// <param name="today">The day in China on which it is ordered or computed.</param>
    /// <exception cref="RuleViolationException">report.period-kind (invalid).</exception>
    public virtual void Require(ReportPeriod period, DateOnly today)
    {
    }

    /// <summary>The tables. Names the phase before each, and asks through the reader alone, which sees to progress and cancelling.</summary>
    public abstract Task<IReadOnlyList<ReportTable>> Compute(RegionCode region, ReportPeriod period, ReportReader reader, CancellationToken cancellationToken);
}
