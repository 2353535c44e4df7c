using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.People;
using WasteLoop.Host.Client;
using WasteLoop.Kernel;
using WasteLoop.Reporting.Reports;
using WasteLoop.Testing;

namespace WasteLoop.Reporting.Tests.Reports;

/// <summary>Orders reports and has them computed without waiting for the worker's clock.</summary>
internal static class Ordered
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Orders over the API and returns the report's path once it has ended.</summary>
    public static async Task<string> Run(TestHost host, ApiClient api, string kind, string region, string period)
    {
        var reply = await api.Post("/api/reporting/reports", new { kind, region, period });
        Assert.Equal(202, reply.Status);
        await host.Services.GetRequiredService<ReportRunner>().RunAll(Stop);
        return reply.Location!;
    }

    /// <summary>The document of a report that must have been completed.</summary>
    public static async Task<ReportDocument> Document(ApiClient api, string path)
    {
        var report = (await api.Get(path)).Need();
        Assert.Equal("completed", (string?)report["state"]);
        return ReportDocument.Read((await api.Get(path + "/content")).Need().ToJsonString());
    }

    /// <summary>Orders one of a kind that the service does not have.</summary>
    public static Task<string> Unknown(TestHost host, string kind) => Writer(host).InTransaction("test", db =>
    {
        var (report, ordered) = Report.Order(kind, "330100", "2026-11", "bureau-330100", null, host.Clock.GetUtcNow());
        db.Reports.Add(report);
        db.Record(ordered, host.Clock.GetUtcNow(), new Actor(null, "bureau-330100", null));
        return Task.FromResult(report.Id);
    }, Stop);

    /// <summary>As another process of the service, that knows these kinds alone.</summary>
    public static ReportRunner Process(TestHost host, params ReportKind[] kinds) => new(Writer(host), host.Services.GetRequiredService<IServiceScopeFactory>(), host.Services.GetRequiredService<DatabaseEngine>(),
        new ReportKinds(kinds), host.Clock, NullLogger<ReportRunner>.Instance);

    /// <summary>The names of what the journal tells about a report, in order.</summary>
    public static Task<List<string>> Told(TestHost host, string report) => Books.In(host, db => db.Journal.Where(e => e.Subject == report).OrderBy(e => e.Tick).Select(e => e.Type).ToListAsync(Stop));

    public static Task<int> Contents(TestHost host) => Books.In(host, db => db.ReportContents.CountAsync(Stop));

    /// <summary>The reports of a list as "period state".</summary>
    public static async Task<List<string>> List(ApiClient api, string query = "") =>
        [.. (await Books.All(api, "/api/reporting/reports" + query)).Select(item => $"{item["period"]} {item["state"]}")];

    private static ReportWriter Writer(TestHost host) => host.Services.GetRequiredService<ReportWriter>();
}

/// <summary>A report that stops in its middle until the test lets it go on.</summary>
internal sealed class SlowReport : ReportKind
{
    public readonly TaskCompletionSource Begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    public readonly TaskCompletionSource GoOn = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override string Name => "slow";
    public override string TitleZh => "慢";
    public override string TitleEn => "Slow";
    public override string AboutZh => "慢";
    public override string AboutEn => "Slow";

    /// <summary>One that does not stop.</summary>
    public static SlowReport Quick()
    {
        var quick = new SlowReport();
        quick.GoOn.SetResult();
        return quick;
    }

    public override async Task<IReadOnlyList<ReportTable>> Compute(RegionCode region, ReportPeriod period, ReportReader reader, CancellationToken cancellationToken)
    {
        await reader.Phase("first", cancellationToken);
        Begun.TrySetResult();
        await GoOn.Task.WaitAsync(cancellationToken);
        await reader.Phase("second", cancellationToken);
        return [ReportTable.Of("only", "表", "Table", "", "", [ReportColumn.Text("word", "词", "Word")], [new ReportRow([ReportCell.Of("x")], null)])];
    }
}
