using WasteLoop.Kernel;
using static WasteLoop.Registry.Tests.RegistryHost;
using static WasteLoop.Registry.Tests.RulesTests;

namespace WasteLoop.Registry.Tests;

/// <summary>The lists that pickers choose from. The clock stands at 2026-11-16.</summary>
public sealed class CodeListTests
{
    [Fact]
    public async Task Shows_the_waste_list_of_the_day_by_code()
    {
        await using var registry = await Start();
        var all = await All(registry.Producer, "", "waste-codes", 200);
        var codes = all.ConvertAll(item => (string)item["code"]!);
        Assert.Equal(codes.Order(StringComparer.Ordinal).Distinct(), codes);
        // 467 codes of 46 categories, and 900-000-XX for each category.
        Assert.Equal((467, 46), (all.Count(item => !(bool)item["byIdentification"]!), all.Count(item => (bool)item["byIdentification"]!)));
        Assert.All(codes, code => WasteCatalogue.Embedded.Require(WasteCode.Parse(code), new DateOnly(2026, 11, 16)));
        Assert.All(all, item => Assert.Equal(("2025", false), ((string)item["edition"]!, (bool)item["certain"]!)));
        Assert.All(await All(registry.Producer, "asOf=2024-12-31&q=900-2", "waste-codes"), item => Assert.Equal(("2021", true), ((string)item["edition"]!, (bool)item["certain"]!)));
        Assert.Equal("waste-code.no-edition", (await registry.Producer.Get("/api/registry/waste-codes?asOf=2020-12-31")).Code);
    }

    [Fact]
    public async Task Finds_a_waste_by_the_beginning_of_its_code_or_a_part_of_its_words()
    {
        await using var registry = await Start();
        foreach (var query in new[] { "q=900-214-08", "q=90021408" })
        {
            var oil = Assert.Single(await All(registry.Producer, query, "waste-codes"));
            Assert.Equal(("900-214-08", "HW08", "废矿物油与含矿物油废物", "T,I"), ((string)oil["code"]!, (string)oil["category"]!, (string)oil["categoryName"]!, (string)oil["hazards"]!));
            Assert.Equal("毒性，可能兼有易燃性", (string)oil["hazardsText"]!);
        }
        Assert.All(await All(registry.Producer, "q=" + Uri.EscapeDataString("润滑油"), "waste-codes"), item => Assert.Contains("润滑油", (string)item["name"]!, StringComparison.Ordinal));
        Assert.Contains(await All(registry.Producer, "q=" + Uri.EscapeDataString("鉴别") + "&category=HW49", "waste-codes"), item => (string)item["code"]! == "900-000-49");
        var oils = await All(registry.Producer, "category=hw08", "waste-codes", 7);
        Assert.Equal(33, oils.Count);
        Assert.All(oils, item => Assert.Equal("HW08", (string)item["category"]!));
        Assert.Empty(await All(registry.Producer, "q=214-08", "waste-codes"));
        Assert.Equal((400, "waste-code.category"), Of(await registry.Producer.Get("/api/registry/waste-codes?category=HW99")));
        Assert.Equal((400, "text.too-long"), Of(await registry.Producer.Get("/api/registry/waste-codes?q=" + new string('9', 65))));
    }

    [Fact]
    public async Task Finds_regions_by_code_name_pinyin_and_the_region_around_them()
    {
        await using var registry = await Start();
        Assert.Equal(Regions.All.Count, (await All(registry.Producer, "", "regions", 200)).Count);
        var xihu = Assert.Single(await All(registry.Producer, "q=330106", "regions"));
        Assert.Equal(("西湖区", "XiHu", "county", "330100"), ((string)xihu["name"]!, (string)xihu["pinyin"]!, (string)xihu["level"]!, (string)xihu["parent"]!));
        Assert.Equal("330106", (string)Assert.Single(await All(registry.Producer, "q=xihu", "regions"))["code"]!);
        Assert.Contains(await All(registry.Producer, "q=" + Uri.EscapeDataString("西湖"), "regions"), region => (string)region["code"]! == "330106");
        Assert.Equal(11, (await All(registry.Producer, "under=330000&level=prefecture", "regions", 4)).Count);
        var hangzhou = await All(registry.Producer, "under=330100", "regions");
        Assert.All(hangzhou, region => Assert.Equal("330100", (string)region["parent"]!));
        Assert.Equal(13, hangzhou.Count);
        Assert.Empty(await All(registry.Producer, "under=330106", "regions"));
        var nanjing = Assert.Single(await All(registry.Producer, "q=320100", "regions"));
        Assert.Null((string?)nanjing["pinyin"]);
        Assert.Null((double?)nanjing["longitude"]);
        Assert.Equal((120.13020, 30.25932), ((double)xihu["longitude"]!, (double)xihu["latitude"]!));
        Assert.Equal((400, "region.unknown"), Of(await registry.Producer.Get("/api/registry/regions?under=330199")));
        Assert.Equal((400, "region.level"), Of(await registry.Producer.Get("/api/registry/regions?level=village")));
    }

    [Fact]
    public async Task Shows_the_methods_in_the_order_of_their_list()
    {
        await using var registry = await Start();
        var all = await All(registry.Producer, "", "methods", 10);
        Assert.Equal(DisposalMethods.All.Select(method => method.Code), all.Select(method => (string)method["code"]!));
        var burning = Assert.Single(await All(registry.Producer, "q=d10", "methods"));
        Assert.Equal(("焚烧", "incineration", "disposal", "disposed"), ((string)burning["nameZh"]!, (string)burning["nameEn"]!, (string)burning["kind"]!, (string)burning["countsAs"]!));
        Assert.Equal(["D10", "Y10"], (await All(registry.Producer, "q=" + Uri.EscapeDataString("焚烧"), "methods")).Where(method => !((string)method["nameZh"]!).Contains("不包括", StringComparison.Ordinal)).Select(method => (string)method["code"]!));
        Assert.Equal(["R2"], (await All(registry.Producer, "q=SOLVENT%20RECL", "methods")).Select(method => (string)method["code"]!));
    }

    private static (int, string?) Of(Host.Client.Reply reply) => (reply.Status, reply.Code);
}
