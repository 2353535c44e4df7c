using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using WasteLoop.Bench.Running;
using WasteLoop.Bench.Traces;
using WasteLoop.Chassis.Journal;
using WasteLoop.Chassis.People;
using WasteLoop.Host;
using WasteLoop.Host.Configuration;
using WasteLoop.Host.Databases;
using WasteLoop.Reporting;
using WasteLoop.Reporting.Figures;

namespace WasteLoop.Bench.Figures;

/// <summary>How long a figure over a year of a province takes by HTTP, beside the same sum by SQL over the same rows.</summary>
internal static class FigureTimes
{
    private const int Batches = 2_000_000;
    private const int BatchesQuick = 40_000;
    private const double YearMax = 200;
    private const string Year = "from=2026-01&to=2026-12";

    // What is asked, the sum that stands behind it, and who asks; those without an aim are asked finer than a coarse level holds.
    private static readonly (string What, string Query, string Columns, string Where, string? Region, bool Aimed)[] Questions =
    [
        ("month and link", "by=month,link", "Month, Link", "Level = 'counties'", null, true),
        ("city, class and link", "by=city,class,link", "City, Class, Link", "Level = 'counties'", null, true),
        ("city, link and method", "by=city,link,method", "City, Link, Method", "Level = 'counties'", null, true),
        ("county, month, class, link and method", "by=county,month,class,link,method", "County, Month, Class, Link, Method", "Level = 'counties'", null, true),
        ("code and link", "by=code,link", "Code, Link", "Level = 'years'", null, true),
        ("city and category", "by=city,category,link", "City, Category, Link", "Level = 'years'", null, true),
        ("county and code produced", "by=county,code&link=produced", "County, Code", "Level = 'years' AND Link = 'produced'", null, true),
        ("stream and month", "by=stream,month", "Stream, Month", "Level = 'kinds'", null, true),
        ("category and class", "by=category,class,link", "Category, Class, Link", "Level = 'kinds'", null, true),
        ("stream, city, month and method", "by=stream,city,month,method", "Stream, City, Month, Method", "Level = 'kinds'", null, true),
        ("code and month", "by=code,month,link", "Code, Month, Link", "Level = 'wastes'", null, true),
        ("code, class, month and method", "by=code,class,month,link,method", "Code, Class, Month, Link, Method", "Level = 'wastes'", null, true),
        ("code and class", "by=code,class,link", "Code, Class, Link", "Level = 'wastes'", null, true),
        ("code, county, class and method", "by=code,county,class,link,method", "Code, County, Class, Link, Method", "Level = 'yearly'", null, true),
        ("a city's bureau: code and class", "by=code,class,link", "Code, Class, Link", "Level = 'yearly' AND City = '330100'", "330100", true),
        ("a city's bureau: code, county and month", "by=code,county,month,link", "Code, County, Month, Link", "Level = 'full' AND City = '330100'", "330100", true),
        ("all there is, by month first", "by=month,city,code,class,link,method", "Month, City, Code, Class, Link, Method", "Level = 'full'", null, true),
        ("all there is, by county first", "by=county,code,month,class,link,method", "County, Code, Month, Class, Link, Method", "Level = 'full'", null, true),
        ("code, county and month", "by=code,county,month,link", "Code, County, Month, Link", "Level = 'full'", null, false),
    ];

    public static async Task Measure(BenchOptions options, Report report, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("wasteloop-bench-figures-").FullName;
        try
        {
            var batches = options.Quick ? BatchesQuick : Batches;
            var part = $"Figures of a province's year, {batches:#,0} batches";
            await using (var app = await WasteLoopApp.Build(new WasteLoopApp.Options(new SqliteEngine(folder), new byte[32], Settings.Embedded.Bus, null, "http://127.0.0.1:0", [new ReportingService()],
                Configure: services => services.AddSingleton<IJournalFeed>(new GeneratedFeed())), cancellationToken))
            {
                var began = Stopwatch.GetTimestamp();
                await BulkFigures.Fill(folder, batches, cancellationToken);
                report.Remark($"Bulk rows took {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s.");
                began = Stopwatch.GetTimestamp();
                await app.Services.GetServices<IHostedService>().OfType<LevelsAtStart>().Single().StartAsync(cancellationToken);
                report.Add(new Figure(part, "the coarse levels filled from the full cells, as at the start of a new version", Stopwatch.GetElapsedTime(began).TotalSeconds, "s"));
            }
            report.Add(new Figure(part, $"{batches * 2:#,0} facts and {await Count(folder, "full", cancellationToken):#,0} cells as bulk rows: the file", new FileInfo(Path.Combine(folder, "reporting.db")).Length / 1e6, "MB"));
            foreach (var level in new[] { "counties", "years", "kinds", "wastes", "yearly" }) report.Remark($"Level {level}: {await Count(folder, level, cancellationToken):#,0} cells.");
            await using var deployment = await Embedded.Over(folder, options.Port, cancellationToken);
            foreach (var question in Questions)
            {
                var client = question.Region is null ? deployment.As(null, null, Role.Auditor) : deployment.As(null, question.Region, Role.Regulator);
                var raw = await Raw(folder, question.Columns, question.Where, options, cancellationToken);
                await Time(question.What, client, $"/api/reporting/aggregates?{question.Query}&{Year}", raw.Percentile(50), question.Aimed);
            }
            var auditor = deployment.As(null, null, Role.Auditor);
            await Time("the first batches behind a county's code", auditor, $"/api/reporting/aggregates/batches?region=330106&category=HW08&{Year}", null, aimed: true);

            async Task Time(string what, BenchClient client, string path, double? reference, bool aimed)
            {
                var requests = options.Quick ? 5 : 30;
                (await client.Get(path, cancellationToken)).Need();
                var (times, worked) = (new Latencies(), deployment.Processes[0].Cpu);
                for (var i = 0; i < requests; i++)
                {
                    var answer = await client.Get(path, cancellationToken);
                    if (answer.Need()["items"]!.AsArray().Count == 0) throw new InvalidOperationException($"{path} found nothing.");
                    times.Add(answer.Took);
                }
                report.Add(new Figure(part, what + " p50", times.Percentile(50), "ms", reference, reference is null ? null : "ms, the same sum by SQL, p50", AtMost: aimed ? YearMax : null));
                report.Add(new Figure(part, what + " processor time a request", (deployment.Processes[0].Cpu - worked).TotalMilliseconds / requests, "ms"));
                report.Add(new Figure(part, $"{what} p99 of {requests}", times.Percentile(99), "ms"));
            }
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<Latencies> Raw(string folder, string columns, string where, BenchOptions options, CancellationToken cancellationToken)
    {
        await using var connection = await Open(folder, cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {columns}, SUM(Grams) FROM Cells WHERE {where} AND Month >= '2026' AND Month <= '2026-12' GROUP BY {columns} ORDER BY {columns} LIMIT 51";
        var times = new Latencies();
        for (var i = 0; i < (options.Quick ? 3 : 15); i++)
        {
            var began = Stopwatch.GetTimestamp();
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken)) { }
            times.Add(Stopwatch.GetElapsedTime(began));
        }
        return times;
    }

    private static async Task<long> Count(string folder, string level, CancellationToken cancellationToken)
    {
        await using var connection = await Open(folder, cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT COUNT(*) FROM Cells WHERE Level = '{level}'";
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private static async Task<SqliteConnection> Open(string folder, CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "reporting.db"), Pooling = false }.ToString());
        await connection.OpenAsync(cancellationToken);
        return connection;
    }
}
