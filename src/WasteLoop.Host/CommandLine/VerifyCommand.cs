using System.CommandLine;
using WasteLoop.Chassis;
using WasteLoop.Chassis.Journal;
using WasteLoop.Chassis.Subscriptions;
using WasteLoop.Host.Configuration;

namespace WasteLoop.Host.CommandLine;

/// <summary><c>verify</c>: proves the books. Chain and sequence of every journal, projections against a rebuild, conservation of mass.</summary>
public static class VerifyCommand
{
    public static Command New(Option<string> data)
    {
        var command = new Command("verify", "Checks hash chains, sequences, projections and conservation of mass / 核验账本");
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var path = parsed.GetValue(data)!;
            var settings = Settings.Read(Settings.Environment()).ForOneProcess();
            if (!settings.OnServer && !Directory.Exists(path)) throw new CommandFailedException($"There is no data folder '{path}'. / 数据目录不存在。");
            using var folder = settings.OnServer ? null : DataFolder.Open(path);
            await using var app = await WasteLoopApp.Build(WasteLoopApp.Options.Of(settings, folder, "http://127.0.0.1:0", LogLevel.Critical), cancellationToken);
            return await Run(app.Services, Console.Out, cancellationToken) == 0 ? 0 : 1;
        });
        return command;
    }

    /// <summary>Verifies the services of a provider that does not serve. Returns the number of findings.</summary>
    public static async Task<int> Run(IServiceProvider provider, TextWriter output, CancellationToken cancellationToken)
    {
        var report = new Report(output);
        await using var scope = provider.CreateAsyncScope();
        foreach (var service in provider.GetServices<WasteLoopService>())
            await report.Check(service.Name, "hash chain and sequences", async () =>
            {
                var sealer = (ISealer)provider.GetRequiredService(typeof(Sealer<>).MakeGenericType(service.DatabaseType));
                while (await sealer.SealOnce(cancellationToken) > 0) { }
                var (rows, findings) = await VerifyJournal.Check(service.Open(scope.ServiceProvider), service.Name, cancellationToken);
                return ($"{rows} entries", findings);
            });

        await report.Check("all", "everything told is applied", async () =>
        {
            var cuts = await Cuts(provider, cancellationToken);
            // Nothing is applied over a journal that was cut.
            if (cuts.Count == 0) await Settle.All(provider, cancellationToken);
            return ("", cuts);
        });

        foreach (var runner in provider.GetServices<ISubscriptionRunner>().Where(runner => runner.IsProjection))
            await report.Check(runner.Service, $"{runner.Name} equals its rebuild", async () => ("", await runner.CompareWithRebuilt(cancellationToken)));

        foreach (var service in provider.GetServices<WasteLoopService>())
            await report.Check(service.Name, "books", async () => ("", await service.VerifyBooks(scope.ServiceProvider, cancellationToken)));

        await output.WriteLineAsync(report.Findings == 0 ? "All checks passed. / 全部核验通过。" : $"{report.Findings} finding(s). / 发现 {report.Findings} 处问题。");
        return report.Findings;
    }

    /// <summary>What listeners have applied and the journals no longer hold as it was.</summary>
    private static async Task<IReadOnlyList<string>> Cuts(IServiceProvider provider, CancellationToken cancellationToken)
    {
        var findings = new List<string>();
        foreach (var runner in provider.GetServices<ISubscriptionRunner>())
            foreach (var source in runner.Sources.Order())
                if (await runner.CutOf(source, cancellationToken) is { } where) findings.Add($"{runner.Name} has applied {where}");
        return findings;
    }

    private sealed class Report(TextWriter output)
    {
        public int Findings { get; private set; }

        public async Task Check(string service, string what, Func<Task<(string Extent, IReadOnlyList<string> Findings)>> check)
        {
            var (extent, findings) = ("", (IReadOnlyList<string>)[]);
            try
            {
                (extent, findings) = await check();
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // A check that cannot be carried out is itself a finding.
                findings = [$"{what} could not be checked: {e.Message}"];
            }
            Findings += findings.Count;
            await output.WriteLineAsync($"{(findings.Count == 0 ? "ok  " : "FAIL")} {service,-13} {what} {extent}");
            foreach (var finding in findings) await output.WriteLineAsync("       " + finding);
        }
    }
}
