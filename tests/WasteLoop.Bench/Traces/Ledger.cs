using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using WasteLoop.Chassis.Journal;
using WasteLoop.Chassis.Subscriptions;
using WasteLoop.Host;
using WasteLoop.Host.Configuration;
using WasteLoop.Host.Databases;
using WasteLoop.Tracing;

namespace WasteLoop.Bench.Traces;

/// <summary>Fills Tracing's own database from journals through its real subscriptions, without a server around it.</summary>
internal static class Ledger
{
    /// <returns>How long the subscriptions took to apply everything, chunk by chunk as in service; and then to build it all anew.</returns>
    public static async Task<(TimeSpan Applied, TimeSpan Rebuilt)> Fill(string folder, GeneratedFeed feed, CancellationToken cancellationToken)
    {
        var options = new WasteLoopApp.Options(new SqliteEngine(folder), new byte[32], Settings.Embedded.Bus, null, "http://127.0.0.1:0", [new TracingService()],
            Configure: services => services.AddSingleton<IJournalFeed>(feed));
        await using var app = await WasteLoopApp.Build(options, cancellationToken);
        var began = Stopwatch.GetTimestamp();
        foreach (var runner in app.Services.GetServices<ISubscriptionRunner>())
        {
            foreach (var source in runner.Sources) await runner.CatchUpOnce(source, cancellationToken);
            if (runner.StoppedBy is { } why) throw new InvalidOperationException($"{runner.Name} stopped: {why}");
        }
        var applied = Stopwatch.GetElapsedTime(began);
        began = Stopwatch.GetTimestamp();
        foreach (var runner in app.Services.GetServices<ISubscriptionRunner>()) await runner.Rebuild(cancellationToken);
        return (applied, Stopwatch.GetElapsedTime(began));
    }
}
