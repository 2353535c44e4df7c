using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WasteLoop.Chassis.Subscriptions;
using WasteLoop.Testing;
using WasteLoop.Tracing.Batches;
using WasteLoop.Tracing.Genealogy;
using WasteLoop.Tracing.Ledger;
using WasteLoop.Tracing.Replicas;
using WasteLoop.Tracing.Timeline;
using WasteLoop.Tracing.Transfers;

namespace WasteLoop.Tracing.Tests;

/// <summary>Looks into the service's tables, which no caller can.</summary>
internal static class Books
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>What VerifyBooks finds.</summary>
    public static async Task<IReadOnlyList<string>> Findings(TestHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await new TracingService().VerifyBooks(scope.ServiceProvider, Stop);
    }

    /// <summary>In what the tables differ from rebuilt ones.</summary>
    public static async Task<IReadOnlyList<string>> Differences(TestHost host)
    {
        var differences = new List<string>();
        foreach (var runner in host.Services.GetServices<ISubscriptionRunner>())
        {
            Assert.Null(runner.StoppedBy);
            differences.AddRange(await runner.CompareWithRebuilt(Stop));
        }
        return differences;
    }

    public static async Task<T> In<T>(TestHost host, Func<TracingDb, Task<T>> look)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<TracingDb>());
    }

    /// <summary>All rows of all tables as text, in a fixed order.</summary>
    public static Task<IReadOnlyList<string>> Rows(TestHost host) => In<IReadOnlyList<string>>(host, async db =>
    [
        .. await Of<Posting>(db), .. await Of<Balance>(db), .. await Of<Batch>(db), .. await Of<BatchParty>(db), .. await Of<Movement>(db), .. await Of<Run>(db),
        .. await Of<RunInput>(db), .. await Of<RunOutput>(db), .. await Of<Edge>(db), .. await Of<Step>(db), .. await Of<KnownParty>(db), .. await Of<KnownSite>(db), .. await Of<KnownFacility>(db),
    ]);

    private static async Task<IEnumerable<string>> Of<T>(TracingDb db) where T : class =>
        (await db.Set<T>().AsNoTracking().ToListAsync(Stop)).Select(row => typeof(T).Name + JsonSerializer.Serialize(row)).Order(StringComparer.Ordinal);
}
