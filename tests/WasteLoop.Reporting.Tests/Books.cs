using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WasteLoop.Chassis.Subscriptions;
using WasteLoop.Host.Client;
using WasteLoop.Reporting.Coverage;
using WasteLoop.Reporting.Figures;
using WasteLoop.Reporting.Replicas;
using WasteLoop.Testing;

namespace WasteLoop.Reporting.Tests;

/// <summary>Looks into the service's tables, which no caller can, and reads figures as callers do.</summary>
internal static class Books
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>What VerifyBooks finds.</summary>
    public static async Task<IReadOnlyList<string>> Findings(TestHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await new ReportingService().VerifyBooks(scope.ServiceProvider, Stop);
    }

    /// <summary>In what the tables differ from rebuilt ones.</summary>
    public static async Task<IReadOnlyList<string>> Differences(TestHost host)
    {
        var differences = new List<string>();
        foreach (var runner in host.Services.GetServices<ISubscriptionRunner>().Where(runner => runner.IsProjection))
        {
            Assert.Null(runner.StoppedBy);
            differences.AddRange(await runner.CompareWithRebuilt(Stop));
        }
        return differences;
    }

    public static async Task<T> In<T>(TestHost host, Func<ReportingDb, Task<T>> look)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<ReportingDb>());
    }

    /// <summary>All rows of all tables as text, in a fixed order.</summary>
    public static Task<IReadOnlyList<string>> Rows(TestHost host) => In<IReadOnlyList<string>>(host, async db =>
        [.. await Of<Fact>(db), .. await Of<WaitingFact>(db), .. await Of<Cell>(db), .. await Of<KnownBatch>(db), .. await Of<KnownSite>(db), .. await Of<KnownManifest>(db), .. await Of<SitePlan>(db),
            .. await Of<SiteYear>(db), .. await Of<RoadLoad>(db), .. await Of<HeldBatch>(db)]);

    /// <summary>All items of a list, page by page.</summary>
    public static async Task<List<JsonNode>> All(ApiClient api, string path, int limit = 200)
    {
        var items = new List<JsonNode>();
        for (string? cursor = ""; cursor is not null;)
        {
            var page = (await api.Get($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}limit={limit}{(cursor.Length > 0 ? "&cursor=" + Uri.EscapeDataString(cursor) : "")}")).Need();
            Assert.True(page["items"]!.AsArray().Count <= limit);
            items.AddRange(page["items"]!.AsArray().Select(item => item!.DeepClone()));
            cursor = (string?)page["next"];
        }
        return items;
    }

    /// <summary>The figures of a query as "word word … kg", by the words.</summary>
    public static async Task<List<string>> Figures(ApiClient api, string by, string query = "")
    {
        var items = await All(api, $"/api/reporting/aggregates?by={by}{(query.Length > 0 ? "&" + query : "")}");
        return items.ConvertAll(item => string.Join(' ', by.Split(',').Select(word => (string?)item["key"]![word]).Append(((decimal)item["massKg"]!).ToString("0.###"))));
    }

    private static async Task<IEnumerable<string>> Of<T>(ReportingDb db) where T : class =>
        (await db.Set<T>().AsNoTracking().ToListAsync(Stop)).Select(row => typeof(T).Name + JsonSerializer.Serialize(row)).Order(StringComparer.Ordinal);
}
