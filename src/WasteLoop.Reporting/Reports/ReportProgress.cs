using Microsoft.EntityFrameworkCore;

namespace WasteLoop.Reporting.Reports;

/// <summary>The report was cancelled, or another try has taken it over: stop.</summary>
internal sealed class ReportLostException() : Exception("The report is not this try's any more.");

/// <summary>Writes how far a try is, which also keeps its claim; stops it when the claim is gone.</summary>
internal sealed class ReportProgress(ReportWriter writer, Report report, TimeProvider clock) : IReportProgress
{
    private string? phase;
    private int rows;

    public Task Phase(string name, CancellationToken cancellationToken)
    {
        phase = name;
        return Tell(cancellationToken);
    }

    public Task Rows(int count, CancellationToken cancellationToken)
    {
        rows += count;
        return Tell(cancellationToken);
    }

    private async Task Tell(CancellationToken cancellationToken)
    {
        var until = clock.GetUtcNow() + Report.Lease;
        var told = await writer.InTransaction("report/" + report.Id, db => db.Reports.Where(r => r.Id == report.Id && r.State == ReportState.Running && r.Try == report.Try)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Phase, phase).SetProperty(r => r.RowsDone, rows).SetProperty(r => r.LeaseUntil, until), cancellationToken), cancellationToken);
        if (told == 0) throw new ReportLostException();
    }
}
