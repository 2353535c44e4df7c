using System.Text;
using Microsoft.Extensions.DependencyInjection;
using WasteLoop.Chassis.Journal;
using WasteLoop.Chassis.Subscriptions;
using WasteLoop.Host;
using WasteLoop.Testing;
using Xunit;

namespace WasteLoop.Loop.Tests;

/// <summary>docs/messages.md is written from the service list; set WASTELOOP_WRITE_DOCS=1 to write it anew.</summary>
public sealed class MessageMapTests
{
    [Fact]
    public async Task The_message_map_in_docs_is_what_the_services_say()
    {
        await using var host = await TestHost.StartWith([.. AllServices.New()]);
        var runners = host.Services.GetServices<ISubscriptionRunner>().ToList();
        var map = new StringBuilder("# Who tells whom\n\nWritten from the service list by a test; do not edit.\n\n## Subscriptions\n\n| subscription | kind | listens to | events |\n|---|---|---|---|\n");
        foreach (var runner in runners)
            map.Append($"| {runner.Name} | {(runner.IsProjection ? "projection" : "reaction")} | {string.Join(", ", runner.Sources.Order())} | {string.Join(", ", runner.Events.Order())} |\n");
        map.Append("\n## Events\n\n| event | told by | heard by |\n|---|---|---|\n");
        foreach (var type in EventTypes.All.OrderBy(EventTypes.SourceOf).ThenBy(type => type.Name))
            map.Append($"| {type.Name} | {EventTypes.SourceOf(type)} | {string.Join(", ", runners.Where(runner => runner.Events.Contains(type.Name)).Select(runner => runner.Name))} |\n");

        var file = Path.Combine(Repository.Root, "docs", "messages.md");
        if (Environment.GetEnvironmentVariable("WASTELOOP_WRITE_DOCS") == "1") await File.WriteAllTextAsync(file, map.ToString(), TestContext.Current.CancellationToken);
        Assert.Equal(map.ToString(), await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }
}
