using System.Text.Json;
using System.Text.Json.Nodes;
using WasteLoop.Host;
using WasteLoop.Testing;
using Xunit;

namespace WasteLoop.Loop.Tests;

/// <summary>src/web/api/wasteloop.json is the server's OpenAPI document, from which the browser's client is made; set WASTELOOP_WRITE_DOCS=1 to write it anew.</summary>
public sealed class ApiDocumentTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task The_document_that_the_browsers_client_is_made_from_is_the_servers()
    {
        await using var host = await TestHost.StartWith([.. AllServices.New()]);
        var document = (await host.Anonymous().Get("/openapi/v1.json")).Need();
        // The port of the day.
        document.AsObject().Remove("servers");
        var text = Sorted(document)!.ToJsonString(Indented).ReplaceLineEndings("\n") + "\n";

        var file = Path.Combine(Repository.Root, "src", "web", "api", "wasteloop.json");
        if (Environment.GetEnvironmentVariable("WASTELOOP_WRITE_DOCS") == "1") await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        Assert.True(text == await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken),
            "The API changed: run this test with WASTELOOP_WRITE_DOCS=1 and commit src/web/api/wasteloop.json.");
    }

    // Two branches that add routes then change different lines.
    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => KeyValuePair.Create(member.Key, Sorted(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        null => null,
        _ => node.DeepClone(),
    };
}
