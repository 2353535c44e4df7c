using WasteLoop.Chassis.Database;
using WasteLoop.Contracts.Reporting;
using WasteLoop.Kernel;

namespace WasteLoop.Reporting.Reports;

/// <summary>A run of a report: ordered, computed in the background, kept or given up. What it says once completed never changes.</summary>
public sealed class Report : IVersioned
{
    public const int PhaseLengthMax = 30;
    public const int FailureLengthMax = 500;

    /// <summary>Who computes must say so this often, else another begins anew.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    public required string Id { get; init; }
    public required string Kind { get; init; }
    public required string Region { get; init; }
    public required string Period { get; init; }

    /// <summary>The user; of a scheduled one the one who ordered the schedule.</summary>
    public required string OrderedBy { get; init; }
    public required DateTimeOffset OrderedAt { get; init; }

    /// <summary>The schedule that ordered it; null when a person did.</summary>
    public string? Schedule { get; init; }
    public ReportState State { get; private set; }

    /// <summary>Which try computes it: one that lost its lease cannot complete it any more.</summary>
    public string? Try { get; private set; }
    public DateTimeOffset? LeaseUntil { get; private set; }

    /// <summary>The table that is being computed.</summary>
    public string? Phase { get; private set; }

    /// <summary>Rows read so far by the present try.</summary>
    public int RowsDone { get; private set; }
    public DateTimeOffset? StartedAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The instant that the figures are of.</summary>
    public DateTimeOffset? AsOf { get; private set; }

    /// <summary>SHA-256 of the document.</summary>
    public string? Hash { get; private set; }
    public string? FailureCode { get; private set; }
    public string? FailureZh { get; private set; }
    public string? FailureEn { get; private set; }

    /// <inheritdoc/>
    public long Version { get; set; }

    public bool IsOpen => State is ReportState.Ordered or ReportState.Running;

    public static (Report Report, ReportOrdered Ordered) Order(string kind, string region, string period, string user, string? schedule, DateTimeOffset at)
    {
        var report = new Report { Id = Guid.CreateVersion7(at).ToString("N"), Kind = kind, Region = region, Period = period, OrderedBy = user, OrderedAt = at, Schedule = schedule };
        return (report, new ReportOrdered(report.Id, kind, region, period, schedule));
    }

    /// <summary>Begins to compute it, from nothing. Returns the name of the try.</summary>
    internal string Start(DateTimeOffset at)
    {
        (State, Try, LeaseUntil, StartedAt, Phase, RowsDone) = (ReportState.Running, Guid.CreateVersion7(at).ToString("N"), at + Lease, at, null, 0);
        return Try;
    }

    /// <summary>Whether this try may still end it.</summary>
    internal bool IsRunning(string attempt) => State == ReportState.Running && Try == attempt;

    internal ReportCompleted Complete(string hash, DateTimeOffset asOf, IReadOnlyList<string> positions, DateTimeOffset at)
    {
        End(ReportState.Completed, at);
        (Hash, AsOf) = (hash, asOf);
        return new ReportCompleted(Id, Kind, Region, Period, hash, asOf, [.. positions]);
    }

    internal ReportFailed Fail(string code, string zh, string en, DateTimeOffset at)
    {
        End(ReportState.Failed, at);
        (FailureCode, FailureZh, FailureEn) = (code, Cut(zh), Cut(en));
        return new ReportFailed(Id, code);

        static string Cut(string text) => text.Length <= FailureLengthMax ? text : text[..FailureLengthMax];
    }

    /// <summary>Gives it up. Who computes it learns so before the next rows.</summary>
    /// <exception cref="RuleViolationException">report.ended (conflict).</exception>
    internal ReportCancelled Cancel(DateTimeOffset at)
    {
        if (!IsOpen) throw new RuleViolationException("report.ended", "该报表已经结束，不能取消。", "The report has ended already and cannot be cancelled.", kind: Refusal.Conflict);
        End(ReportState.Cancelled, at);
        return new ReportCancelled(Id);
    }

    private void End(ReportState state, DateTimeOffset at) => (State, EndedAt, LeaseUntil, Phase) = (state, at, null, null);
}
