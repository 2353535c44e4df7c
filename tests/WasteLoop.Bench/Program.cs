using System.CommandLine;
using WasteLoop.Bench;
using WasteLoop.Bench.Figures;
using WasteLoop.Bench.Loops;
using WasteLoop.Bench.Matching;
using WasteLoop.Bench.Planning;
using WasteLoop.Bench.Raw;
using WasteLoop.Bench.Running;
using WasteLoop.Bench.Traces;

string[] all = ["loops", "rebuild", "import", "trace", "figures", "planner", "matching"];
var what = new Argument<string>("what") { Description = "loops, rebuild, import, trace, figures, planner, matching or all", DefaultValueFactory = _ => "all" };
var quick = new Option<bool>("--quick") { Description = "Small stores, short phases: shows that the bench works, no figures of record" };
var seconds = new Option<int?>("--seconds") { Description = "The length of each phase under load; 20, or 4 when quick" };
var postgres = new Option<string?>("--postgres") { Description = "Connection of a PostgreSQL user who may create databases: measures one process a service" };
var rabbit = new Option<string?>("--rabbitmq") { Description = "host:port of a RabbitMQ broker that nobody else uses" };
var app = new Option<DirectoryInfo?>("--app") { Description = "The folder of a published WasteLoop to measure; else the one built with this bench" };
var json = new Option<string?>("--json") { Description = "Where to write the figures as JSON" };
var port = new Option<int>("--port") { Description = $"The first of {BenchOptions.PortsMax} ports to use", DefaultValueFactory = _ => 21500 };
what.AcceptOnlyFromAmong([.. all, "all"]);
var root = new RootCommand("Measures WasteLoop beside what the same database, broker and machine do without it.") { what, quick, seconds, postgres, rabbit, app, json, port };
root.Validators.Add(result =>
{
    if (result.GetValue(postgres) is null != result.GetValue(rabbit) is null) result.AddError("Distributed needs both --postgres and --rabbitmq.");
});
root.SetAction(async (parsed, cancellationToken) =>
{
    var isQuick = parsed.GetValue(quick);
    var options = new BenchOptions(parsed.GetValue(seconds) ?? (isQuick ? 4 : 20), isQuick, parsed.GetValue(postgres), parsed.GetValue(rabbit), parsed.GetValue(port));
    var chosen = parsed.GetValue(what) is "all" ? all : [parsed.GetValue(what)!];
    if (parsed.GetValue(app) is { } published) WasteLoopProcess.Folder = published.FullName;
    var machine = Machine.Look();
    var report = new Report(Console.Out);
    await Console.Out.WriteLineAsync(machine.ToString());
    report.Remark("Clients, services and database share this machine's cores.");
    report.Remark(parsed.GetValue(app) is null ? "WasteLoop as built, compiled as it runs." : "WasteLoop as published.");
    if (isQuick) report.Remark("--quick: no figures of record.");

    if (chosen.Contains("loops") || chosen.Contains("rebuild"))
    {
        await using var deployment = await Deployment.Start(options, cancellationToken);
        await Province.Found(deployment, cancellationToken);
        if (chosen.Contains("loops"))
        {
            var top = await ClosedLoops.Measure(deployment, options, report, cancellationToken);
            await Lag.Measure(deployment, top, options, report, cancellationToken);
            if (options.Distributed) await RawBroker.Measure(options, await Journals.ChunkBytes(deployment, cancellationToken), report, cancellationToken);
        }
        else
        {
            await ClosedLoops.Drive(deployment, Province.Lanes, TimeSpan.FromSeconds(options.Seconds), cancellationToken);
            await Province.Settle(deployment, cancellationToken);
        }
        if (chosen.Contains("rebuild")) await Rebuilds.Measure(deployment, options, report, cancellationToken);
    }
    if (chosen.Contains("import"))
    {
        await using var deployment = await Deployment.Start(options, cancellationToken);
        await Imports.Measure(deployment, options, report, cancellationToken);
    }
    if (chosen.Contains("planner")) PlannerTimes.Measure(options, report);
    if (chosen.Contains("matching")) MatchingTimes.Measure(options, report);
    if (chosen.Contains("trace")) await TraceTimes.Measure(options, report, cancellationToken);
    if (chosen.Contains("figures")) await FigureTimes.Measure(options, report, cancellationToken);

    report.Remark($"Load averages at the end: {string.Join(' ', Machine.LoadNow())}.");
    report.Close();
    if (parsed.GetValue(json) is { } file) await report.Write(file, machine, cancellationToken);
    return 0;
});
return await root.Parse(args).InvokeAsync();
