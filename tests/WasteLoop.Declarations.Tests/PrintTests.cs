using System.Xml.Linq;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WasteLoop.Contracts.Intake;
using WasteLoop.Host.Databases;
using WasteLoop.Kernel;
using static WasteLoop.Declarations.Tests.World;

namespace WasteLoop.Declarations.Tests;

public sealed class PrintTests
{
    private static string Size(string svg) => (string)XDocument.Parse(svg).Root!.Attribute("width")!;

    [Theory]
    [InlineData(50, "100mm")]
    [InlineData(50.001, "150mm")]
    [InlineData(450, "150mm")]
    [InlineData(450.001, "200mm")]
    public async Task Rule_25_the_volume_decides_the_size(decimal litres, string size)
    {
        await using var world = await Start();
        var drum = Drum();
        drum["volumeLitres"] = litres;
        var label = await world.Labelled(drum: drum);
        var reply = await world.AsFactory.Get($"/api/declarations/containers/{label}/label.svg");
        Assert.Equal(size, Size(reply.Text));
    }

    [Fact]
    public async Task A_larger_label_may_be_asked_for_and_a_smaller_one_not()
    {
        await using var world = await Start();
        var path = $"/api/declarations/containers/{await world.Labelled()}/label.svg?size=";
        Assert.Equal("200mm", Size((await world.AsFactory.Get(path + "200")).Text));
        var refused = await world.AsFactory.Get(path + "100");
        AssertRefused(refused, 422, "label.size-too-small", "size");
        Assert.Equal("label.size-medium-mm", (string)refused.Json["rule"]!);
        AssertRefused(await world.AsFactory.Get(path + "120"), 400, "label.size", "size");
        AssertRefused(await world.AsFactory.Get(path + "big"), 400, "label.size", "size");
    }

    [Fact]
    public async Task The_weight_is_blank_until_there_is_one()
    {
        await using var world = await Start();
        var label = await world.Labelled();
        var path = $"/api/declarations/containers/{label}/label.svg";
        Assert.DoesNotContain("168.3", (await world.AsFactory.Get(path)).Text, StringComparison.Ordinal);
        (await world.Do(label, "weigh", new { netKg = 168.3m, device = "s" })).Need();
        var svg = (await world.AsFactory.Get(path)).Text;
        Assert.Contains("168.3", svg, StringComparison.Ordinal);
        Assert.Contains("王工", svg, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_labels_are_one_print_job()
    {
        await using var world = await Start();
        var (first, second) = (await world.Labelled(), await world.Labelled());
        var page = await world.AsFactory.Get($"/api/declarations/labels?labels={first},{second.ToLowerInvariant()},{first}");
        Assert.Equal(200, page.Status);
        Assert.Equal(2, page.Text.Split("<svg").Length - 1);
        Assert.Single((await world.AsFactory.Get($"/api/declarations/containers/{first}/label")).Text.Split("<svg").Skip(1));
        AssertRefused(await world.AsFactory.Get("/api/declarations/labels?labels=,"), 400, "label.print-job", "labels");
        var many = string.Join(',', Enumerable.Range(0, 101).Select(i => "x" + i));
        AssertRefused(await world.AsFactory.Get("/api/declarations/labels?labels=" + many), 400, "label.print-job", "labels");
        AssertRefused(await world.AsFactory.Get($"/api/declarations/labels?labels={first},x"), 404, "container.not-found");
    }

    [Fact]
    public async Task Only_the_holder_prints_and_only_what_still_counts()
    {
        await using var world = await Start();
        var label = await world.Labelled();
        foreach (var path in new[] { $"/api/declarations/containers/{label}/label.svg", $"/api/declarations/containers/{label}/label", $"/api/declarations/labels?labels={label}" })
        {
            Assert.Equal(200, (await world.AsFactory.Get(path)).Status);
            AssertRefused(await world.AsGarage.Get(path), 404, "container.not-found");
            AssertRefused(await world.Host.AsRegulator("330000").Get(path), 403, "caller.not-allowed");
            AssertRefused(await world.Host.Anonymous().Get(path), 401, "caller.unknown");
        }
        (await world.Do(label, "withdraw", new { reason = "x" })).Need();
        AssertRefused(await world.AsFactory.Get($"/api/declarations/containers/{label}/label.svg"), 409, "container.withdrawn");
    }

    [Fact]
    public async Task Whatever_was_typed_can_be_printed()
    {
        await using var world = await Start();
        foreach (var text in new[] { "<script>alert(1)</script>", new string('油', 200), new string('W', 200), "a\nb", "\"&'" })
            foreach (var litres in new[] { 1, 200, 1000 })
            {
                var drum = Drum();
                (drum["volumeLitres"], drum["mainComponents"], drum["harmfulComponents"], drum["precautions"], drum["remarks"]) = (litres, text, text, text, text);
                var label = await world.Labelled(drum: drum);
                var reply = await world.AsFactory.Get($"/api/declarations/containers/{label}/label.svg");
                Assert.True(reply.Ok, reply.Text);
                Assert.DoesNotContain("<script", reply.Text, StringComparison.OrdinalIgnoreCase);
                XDocument.Parse(reply.Text);
            }
    }

    [Fact]
    public async Task Anyone_who_scans_a_label_sees_what_it_says_and_where_the_container_is()
    {
        await using var world = await Start();
        var drum = Drum();
        drum["precautions"] = "<script>alert(1)</script>";
        var label = await world.Labelled(drum: drum);
        async Task<string> Page()
        {
            using var http = new HttpClient { BaseAddress = world.Host.Address };
            using var response = await http.GetAsync(new Uri("/" + label.ToLowerInvariant(), UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(200, (int)response.StatusCode);
            Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType!.ToString());
            var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
            Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        }
        var page = await Page();
        foreach (var text in new[] { label, "废矿物油", "HW08", Oil, "杭州某机械厂", "王工", "2026-11-16", "已贴标", "Labelled" }) Assert.Contains(text, page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);

        (await world.Do(label, "weigh", new { netKg = 170, device = "scale-secret" })).Need();
        (await world.Do(label, "correct", new { massKg = 168.3m, reason = "秘密" })).Need();
        (await world.Do(label, "store", new { facility = "TS001" })).Need();
        page = await Page();
        foreach (var text in new[] { "在库", "In store", "168.3 kg" }) Assert.Contains(text, page, StringComparison.Ordinal);
        foreach (var text in new[] { "170", "scale-secret", "秘密", "HWCS", "TS001" }) Assert.DoesNotContain(text, page, StringComparison.Ordinal);

        await world.Host.Tell(IssueOf(Manifest, (label, 168_300)), DepartureOf(Manifest, "D10", [], (label, 168_300)));
        page = await Page();
        Assert.Contains("On the way", page, StringComparison.Ordinal);
        Assert.DoesNotContain("绍兴", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Manifest, page, StringComparison.Ordinal);
        await world.Host.Tell(new LoadDecided(Manifest, PlantSite, Plant, "L", "D10", false, null, [new ContainerDecision(label, true, 168_300, "TS001", null)]));
        Assert.Contains("Received", await Page(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_heard_before_its_departure_counts_once_the_departure_is_heard()
    {
        await using var world = await Start();
        var label = await world.Issued();
        await world.Host.Tell(new LoadDecided(Manifest, PlantSite, Plant, "L", "D10", false, null, [new ContainerDecision(label, false, 168_300, null, "错"), new ContainerDecision("x", true, 1, null, null)]));
        Assert.Contains("waiting for transport", (await world.Host.Anonymous().Get("/" + label)).Text, StringComparison.Ordinal);
        await world.Host.Tell(DepartureOf(Manifest, "D10", [], (label, 168_300)));
        Assert.Contains("Not accepted", (await world.Host.Anonymous().Get("/" + label)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_label_is_a_friendly_page_and_other_addresses_are_not_caught()
    {
        await using var world = await Start();
        foreach (var unknown in new[] { Factory + "9002490820261116999", new string('a', 37) })
        {
            var page = await world.Host.Anonymous().Get("/" + unknown);
            Assert.Equal(404, page.Status);
            Assert.Contains("查不到此标签", page.Text, StringComparison.Ordinal);
        }
        Assert.DoesNotContain("查不到此标签", (await world.Host.Anonymous().Get("/" + new string('a', 36))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("查不到此标签", (await world.Host.Anonymous().Get("/" + new string('-', 37))).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://w.example.cn", null)]
    [InlineData("HTTPS://W.EXAMPLE.CN/", null)]
    [InlineData("https://wasteloop.example.cn", "too long")]
    [InlineData("w.example.cn", "web address")]
    [InlineData("https://a.cn/w", "web address")]
    [InlineData("ftp://a.cn", "web address")]
    [InlineData("http://[::1]:80", "web address")]
    [InlineData("http://a_b.cn", "web address")]
    [InlineData("", "web address")]
    public void Refuses_to_start_with_an_address_that_no_label_can_hold(string address, string? complaint)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["WasteLoop:PublicUrl"] = address }).Build();
        var services = new ServiceCollection().AddSingleton(Rulebook.Embedded).AddSingleton(TimeProvider.System);
        new DeclarationsService().AddTo(services, configuration, new SqliteEngine("nowhere"));
        using var provider = services.BuildServiceProvider();
        var start = provider.GetRequiredService<IStartupValidator>();
        if (complaint is null)
        {
            start.Validate();
            Assert.Equal("HTTPS://W.EXAMPLE.CN/X", provider.GetRequiredService<IOptions<DeclarationsOptions>>().Value.QrTextOf("x"));
            return;
        }
        var refused = Assert.Throws<OptionsValidationException>(start.Validate);
        Assert.Contains("WasteLoop:PublicUrl", refused.Message, StringComparison.Ordinal);
        Assert.Contains(complaint, refused.Message, StringComparison.Ordinal);
    }
}
