using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WasteLoop.Chassis.Journal;
using WasteLoop.Chassis.People;
using WasteLoop.Host;
using WasteLoop.Testing;
using Xunit;

namespace WasteLoop.Loop.Tests;

/// <summary>What a platform's probes and an operator see.</summary>
public sealed class HealthTests
{
    [Fact]
    public async Task Ready_tells_each_database_and_each_subscriptions_lag_without_a_sign_in()
    {
        await using var host = await TestHost.StartWith([.. AllServices.New()]);
        using var http = new HttpClient { BaseAddress = host.Address };
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/health/live", TestContext.Current.CancellationToken)).StatusCode);

        using var response = await http.GetAsync("/health/ready", TestContext.Current.CancellationToken);
        var health = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("healthy", (string?)health["checks"]!["databases"]!["status"]);
        Assert.NotNull(health["checks"]!["databases"]!["data"]!["manifests"]);
        Assert.NotNull(health["checks"]!["subscriptions"]!["data"]!["tracing.ledger/manifests"]);
        Assert.NotNull(health["checks"]!["masstransit-bus"]);
    }

    [Fact]
    public async Task Without_a_database_it_lives_but_is_not_ready_and_does_not_say_where_the_database_is()
    {
        await using var host = await TestHost.StartWith([.. AllServices.New()]);
        using var http = new HttpClient { BaseAddress = host.Address };
        await using (var scope = host.Services.CreateAsyncScope())
        {
            var db = AllServices.New().Single(service => service.Name == "intake").Open(scope.ServiceProvider);
            var away = $"ALTER TABLE {db.TableOf<JournalHead>()} RENAME TO gone";
            await db.Database.ExecuteSqlRawAsync(away, TestContext.Current.CancellationToken);
        }
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/health/live", TestContext.Current.CancellationToken)).StatusCode);
        using var response = await http.GetAsync("/health/ready", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("The database of intake does not answer.", text, StringComparison.Ordinal);
        Assert.DoesNotContain(host.Folder, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trace_follows_a_command_from_the_request_through_the_journal_into_the_projections()
    {
        var seen = new System.Collections.Concurrent.ConcurrentBag<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "WasteLoop" or "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = seen.Add,
        };
        ActivitySource.AddActivityListener(listener);
        await using var host = await TestHost.StartWith([.. AllServices.New()]);
        using var http = new HttpClient { BaseAddress = host.Address };
        http.DefaultRequestHeaders.Authorization = new("Bearer", host.Services.GetRequiredService<TokenSigner>().Sign(new Caller("admin", null, null, new HashSet<string> { Role.Administrator })));
        var trace = ActivityTraceId.CreateRandom();
        using var request = new HttpRequestMessage(HttpMethod.Put, "/api/registry/parties/91330110MA2D00001W")
        {
            Content = JsonContent.Create(new { name = "余杭示例一厂", region = "330110", address = "示例路1号", contact = "陈", phone = "0571-80000000" }),
        };
        request.Headers.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        await host.CatchUp();

        var applied = seen.Where(activity => activity.TraceId == trace && activity.OperationName == "apply PartyRecorded").Select(activity => (string?)activity.GetTagItem("wasteloop.subscription")).ToHashSet();
        Assert.Contains("tracing.names", applied);
        Assert.Contains("manifests.registry", applied);
    }
}
