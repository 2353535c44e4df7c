using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace WasteLoop.Manifests.Tests;

public sealed class PageTests
{
    [Fact]
    public async Task Roadside_page_shows_state_and_waste_but_no_people()
    {
        await using var world = await World.Start();
        var labels = await world.StoredMany(2);
        var number = await world.Departed(labels);
        foreach (var path in new[] { "/m/", "/M/" })
        {
            var page = await world.Host.Anonymous().Get(path + number);
            Assert.Equal(200, page.Status);
            foreach (var shown in new[] { number, "运输中", "杭州甲机械有限公司", "绍兴戊环保有限公司", "900-249-08", "× 2" }) Assert.Contains(shown, page.Text, StringComparison.Ordinal);
            foreach (var hidden in new[] { "张三", "李四", "0571", World.Driver, World.Plate, "地址", "user-of" }) Assert.DoesNotContain(hidden, page.Text, StringComparison.Ordinal);
        }
        (await world.AsMover.Post($"/api/manifests/{await world.Issued(await world.Stored())}/void", new { reason = "内部原因" })).Need();
        var voided = (string)(await world.AsMover.Get("/api/manifests?state=voided")).Need()["items"]![0]!["manifest"]!;
        var check = (await world.Host.Anonymous().Get("/m/" + voided)).Text;
        Assert.Contains("已作废", check, StringComparison.Ordinal);
        Assert.DoesNotContain("内部原因", check, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Roadside_page_escapes_names_and_allows_no_script()
    {
        await using var world = await World.Start();
        await world.Tell(World.Party(World.Mover, "<script>alert(1)</script>有限公司", World.MoverRegion));
        var number = await world.Issued(await world.Stored());
        using var http = new HttpClient { BaseAddress = world.Host.Address };
        using var response = await http.GetAsync(new Uri("/m/" + number, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.StartsWith("default-src 'none'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain("<script", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Roadside_page_says_kindly_that_there_is_none()
    {
        await using var world = await World.Start();
        var none = await world.Host.Anonymous().Get("/m/20263301000001");
        Assert.Equal(404, none.Status);
        Assert.Contains("没有这份联单", none.Text, StringComparison.Ordinal);
        // What is no number is an address of the browser application, where that is built.
        Assert.DoesNotContain("联单", (await world.Host.Anonymous().Get("/m/abc")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Print_shows_the_three_parts_and_the_code_to_scan()
    {
        await using var world = await World.Start();
        string[] labels = [await world.Stored(), await world.Stored(World.Rags, 20_250)];
        var number = await world.Departed(labels);
        await world.Tell(World.Arrived(number, labels), World.Weighed(number, labels, 100_000), World.Decided(number, 100_000, [labels[0]], labels[1]));
        var page = await world.AsCarrier.Get($"/api/manifests/{number}/print");
        Assert.Equal(200, page.Status);
        foreach (var shown in new[] { number, "部分接受", "废润滑油", "900-041-49", "0.1805", "0.02025", "液态", "桶", World.Permit, World.Licence, World.Plate, "李四", "张三", "2026-11-16 10:00", "渗漏", "拒收", "<svg" })
            Assert.True(page.Text.Contains(shown, StringComparison.Ordinal), shown);
        Assert.DoesNotContain("VOID", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Print_keeps_what_was_signed_when_the_register_changes()
    {
        await using var world = await World.Start();
        var number = await world.Issued(await world.Stored());
        await world.Tell(World.Party(World.Mover, "改名有限公司", World.MoverRegion));
        var page = (await world.AsMover.Get($"/api/manifests/{number}/print")).Text;
        Assert.Contains("杭州甲机械有限公司", page, StringComparison.Ordinal);
        Assert.DoesNotContain("改名有限公司", page, StringComparison.Ordinal);
        (await world.AsMover.Post($"/api/manifests/{number}/void", new { reason = "改期" })).Need();
        Assert.Contains("VOID", (await world.AsMover.Get($"/api/manifests/{number}/print")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ftp://w.example.cn")]
    [InlineData("http://w.example.cn/path")]
    [InlineData("http://a-very-long-name-that-does-not-fit-into-a-code.example.cn")]
    public void Refuses_to_start_with_a_public_address_that_cannot_work(string address)
    {
        var services = new ServiceCollection();
        var configuration = new ConfigurationManager();
        configuration["WasteLoop:PublicUrl"] = address;
        ManifestsOptions.AddTo(services, configuration);
        using var provider = services.BuildServiceProvider();
        var options = provider.GetRequiredService<IOptions<ManifestsOptions>>();
        Assert.Contains("PublicUrl", Assert.Throws<OptionsValidationException>(() => options.Value).Message, StringComparison.Ordinal);
    }
}
