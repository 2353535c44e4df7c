using System.Text.Json.Nodes;

namespace WasteLoop.Declarations.Tests;

public sealed class ApiDocumentTests
{
    [Fact]
    public async Task Every_route_is_described_and_the_public_page_is_not_listed()
    {
        await using var world = await World.Start();
        var paths = (await world.Host.Anonymous().Get("/openapi/v1.json")).Need()["paths"]!.AsObject();
        Assert.DoesNotContain(paths, path => path.Key.StartsWith("/{label", StringComparison.Ordinal));
        foreach (var (path, operations) in paths)
            foreach (var (method, operation) in operations!.AsObject())
                Assert.True((string?)operation!["summary"] is { Length: > 0 }, $"{method} {path} says nothing");
        Assert.Contains("/api/declarations/containers/{label}/label.svg", paths.Select(path => path.Key));
        Assert.IsType<JsonObject>(paths["/api/declarations/plans/{site}/{year}"]!["put"]);
    }
}
