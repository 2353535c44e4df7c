using System.Net;
using WasteLoop.Host;
using WasteLoop.Testing;
using Xunit;

namespace WasteLoop.Loop.Tests;

/// <summary>How the browser application is served. What it does is tested in src/web.</summary>
public sealed class WebApplicationTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/sign-in")]
    [InlineData("/m/driver/rounds/1")]
    [InlineData("/d/home")]
    public async Task Each_of_its_addresses_answers_the_first_page_to_anybody_never_from_the_cache_unasked(string address)
    {
        await using var host = await TestHost.StartWith([.. AllServices.New()]);
        using var http = new HttpClient { BaseAddress = host.Address };
        using var page = await http.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("<div id=\"app\">", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal("no-cache", page.Headers.CacheControl?.ToString());
        Assert.Contains("script-src 'self' 'wasm-unsafe-eval'", string.Join(';', page.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_scripts_are_sent_compressed_and_kept_for_good()
    {
        await using var host = await TestHost.StartWith([.. AllServices.New()]);
        using var http = new HttpClient { BaseAddress = host.Address };
        var page = await http.GetStringAsync("/", TestContext.Current.CancellationToken);
        var script = page.Split('"').First(text => text.StartsWith("/assets/", StringComparison.Ordinal) && text.EndsWith(".js", StringComparison.Ordinal));
        using var request = new HttpRequestMessage(HttpMethod.Get, script) { Headers = { { "Accept-Encoding", "gzip, br" } } };
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(["br"], answer.Content.Headers.ContentEncoding);
        Assert.Equal("text/javascript", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("immutable", answer.Headers.CacheControl?.ToString(), StringComparison.Ordinal);
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
    }

    [Theory]
    [InlineData("/assets/of-an-older-version.js")]
    [InlineData("/api/nothing")]
    [InlineData("/.vite/manifest.json")]
    public async Task What_is_not_there_is_a_refusal_and_not_the_first_page(string address)
    {
        await using var host = await TestHost.StartWith([.. AllServices.New()]);
        Assert.NotEqual(200, (await host.Anonymous().Get(address)).Status);
    }
}
