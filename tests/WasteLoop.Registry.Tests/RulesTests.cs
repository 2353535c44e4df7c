using System.Text.Json.Nodes;
using WasteLoop.Chassis.People;
using WasteLoop.Host.Client;
using WasteLoop.Kernel;
using WasteLoop.Registry.Rules;
using static WasteLoop.Registry.Tests.RegistryHost;

namespace WasteLoop.Registry.Tests;

/// <summary>The rulebook as anybody may read it. The clock stands at 2026-11-16.</summary>
public sealed class RulesTests
{
    [Fact]
    public async Task Shows_every_rule_with_its_source_and_what_holds_today()
    {
        await using var registry = await Start();
        var rules = await All(registry.Producer, "");
        Assert.Equal(Rulebook.Embedded.All.Select(rule => rule.Key).Distinct().Order(StringComparer.Ordinal), rules.Select(rule => (string)rule["key"]!));
        Assert.Equal(Rulebook.Embedded.All.Count, rules.Sum(rule => rule["versions"]!.AsArray().Count));

        var accept = rules.Single(rule => (string)rule["key"]! == "manifest.accept-working-days");
        var holds = accept["holds"]!;
        Assert.Equal(("manifest", "5", "working-days"), ((string)accept["category"]!, (string)holds["value"]!, (string)holds["unit"]!));
        var known = Rulebook.Embedded.Get("manifest.accept-working-days", new DateOnly(2026, 11, 16));
        Assert.Equal((known.SourceName, known.Article, known.SummaryZh, known.SummaryEn), ((string)holds["document"]!, (string)holds["article"]!, (string)holds["summaryZh"]!, (string)holds["summaryEn"]!));
        Assert.Equal((known.EffectiveFrom.ToString("yyyy-MM-dd"), "in-force", false), ((string)holds["from"]!, (string)holds["state"]!, (bool)holds["configured"]!));
    }

    [Fact]
    public async Task Shows_past_and_coming_versions_as_they_stand_to_the_day()
    {
        await using var registry = await Start();
        // The environmental code of 2026-08-15 took the place of the solid-waste law.
        var after = Assert.Single(await All(registry.Producer, "key=manifest.receiver-licence&asOf=2026-08-15"))!;
        var before = Assert.Single(await All(registry.Producer, "key=manifest.receiver-licence&asOf=2026-08-14"))!;
        Assert.Equal(["past", "in-force"], after["versions"]!.AsArray().Select(version => (string)version!["state"]!));
        Assert.Equal(["in-force", "coming"], before["versions"]!.AsArray().Select(version => (string)version!["state"]!));
        Assert.Equal("2026-08-14", (string)before["holds"]!["to"]!);
        Assert.Equal("2026-08-15", (string)after["holds"]!["from"]!);
        Assert.Null(Assert.Single(await All(registry.Producer, "key=manifest.receiver-licence&asOf=1990-01-01"))!["holds"]);
    }

    [Fact]
    public async Task Asks_for_a_region_and_names_it_where_it_goes_its_own_way()
    {
        await using var registry = await Start();
        var wenzhou = Assert.Single(await All(registry.Producer, "key=small-producer.tonnes-max&region=330302"))!;
        Assert.Equal(("330300", "温州市", "C2", true), ((string)wenzhou["holds"]!["region"]!, (string)wenzhou["holds"]!["regionName"]!, (string)wenzhou["holds"]!["certainty"]!, (bool)wenzhou["holds"]!["uncertain"]!));
        Assert.Null((string?)Assert.Single(await All(registry.Producer, "key=small-producer.tonnes-max&region=330106"))!["holds"]!["region"]);
        Assert.Null((string?)wenzhou["versions"]![0]!["region"]);
    }

    [Fact]
    public async Task Finds_by_category_and_by_part_of_key_text_and_document()
    {
        await using var registry = await Start();
        Assert.All(await All(registry.Producer, "category=label"), rule => Assert.StartsWith("label.", (string)rule["key"]!, StringComparison.Ordinal));
        Assert.Contains(await All(registry.Producer, "q=ACCEPT-WORKING"), rule => (string)rule["key"]! == "manifest.accept-working-days");
        Assert.Contains(await All(registry.Producer, "q=" + Uri.EscapeDataString("橘黄色")), rule => (string)rule["key"]! == "label.background-rgb");
        Assert.Contains(await All(registry.Producer, "q=orange"), rule => (string)rule["key"]! == "label.background-rgb");
        Assert.Contains(await All(registry.Producer, "category=class&q=1259"), rule => (string)rule["key"]! == "class.key-tonnes");
        Assert.Empty(await All(registry.Producer, "key=manifest"));
        Assert.Empty(await All(registry.Producer, "q=no-such-words"));
    }

    [Theory]
    [InlineData("category=colours", "rules.category")]
    [InlineData("region=33", "region.format")]
    [InlineData("region=330199", "region.unknown")]
    [InlineData("asOf=16.11.2026", "request.malformed")]
    [InlineData("limit=201", "page.limit")]
    public async Task Refuses_what_is_not_well_formed(string query, string code)
    {
        await using var registry = await Start();
        var reply = await registry.Producer.Get("/api/registry/rules?" + query);
        Assert.Equal((400, code), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task Every_role_reads_rules_and_lists_and_nobody_without_one()
    {
        await using var registry = await Start();
        foreach (var path in new[] { "rules", "waste-codes", "regions", "methods" })
        {
            foreach (var role in Role.All)
                Assert.Equal(200, (await registry.Host.As(new Caller("u", Repair, "330100", new HashSet<string> { role })).Get("/api/registry/" + path)).Status);
            Assert.Equal(403, (await registry.Host.AsParty(Repair).Get("/api/registry/" + path)).Status);
            Assert.Equal(401, (await registry.Host.Anonymous().Get("/api/registry/" + path)).Status);
        }
    }

    [Fact]
    public void A_rule_that_is_not_as_built_in_is_marked_as_configured()
    {
        var day = new DateOnly(2026, 11, 16);
        var rule = Rulebook.Embedded.Get("manifest.accept-working-days", day);
        var ours = Rulebook.Embedded.With([rule with { Value = "4" }]).Get(rule.Key, day);
        Assert.Equal(("4", true), (RuleVersion.Of(ours, day).Value, RuleVersion.Of(ours, day).Configured));
        Assert.False(RuleVersion.Of(rule, day).Configured);
    }

    /// <summary>All items, page by page.</summary>
    internal static async Task<List<JsonNode>> All(ApiClient client, string query, string list = "rules", int limit = 50)
    {
        var items = new List<JsonNode>();
        for (string? next = null; ;)
        {
            var page = (await client.Get($"/api/registry/{list}?limit={limit}&{query}" + (next is null ? "" : "&cursor=" + Uri.EscapeDataString(next)))).Need();
            Assert.True(page["items"]!.AsArray().Count <= limit);
            items.AddRange(page["items"]!.AsArray().Select(item => item!));
            next = (string?)page["next"];
            if (next is null) return items;
        }
    }
}
