namespace WasteLoop.Kernel.Tests;

public sealed class RulebookTests
{
    private static readonly DateOnly Today = new(2025, 6, 1);

    [Fact]
    public void Gives_every_rule_a_source_an_article_both_texts_and_a_certainty() => Assert.All(Rulebook.Embedded.All, rule =>
    {
        Assert.NotEmpty(rule.Value);
        Assert.NotEmpty(rule.Unit);
        Assert.Matches("[\u4e00-\u9fffA-Z]", rule.SourceName);
        Assert.NotEmpty(rule.Article);
        Assert.Matches("[\u4e00-\u9fff]", rule.SummaryZh);
        Assert.DoesNotMatch("[\u4e00-\u9fff]", rule.SummaryEn);
        Assert.NotEmpty(rule.SummaryEn);
        Assert.Contains(rule.Certainty, new[] { "C", "C2", "M", "ours" });
        Assert.Equal(rule.Value == "required", rule.Unit == "statement");
    });

    [Fact]
    public void Never_has_two_rules_of_one_key_and_region_on_one_day() => Assert.All(
        Rulebook.Embedded.All.GroupBy(rule => (rule.Key, rule.Region)),
        periods =>
        {
            var ordered = periods.OrderBy(rule => rule.EffectiveFrom).ToList();
            Assert.All(ordered.Zip(ordered.Skip(1)), pair => Assert.True(pair.First.EffectiveTo < pair.Second.EffectiveFrom, periods.Key.Key));
        });

    [Theory]
    [InlineData("label.serial-max", 999)]
    [InlineData("label.qr-chars-max", 60)]
    [InlineData("manifest.accept-working-days", 5)]
    [InlineData("manifest.paper-backfill-working-days", 10)]
    [InlineData("manifest.retention-years", 10)]
    [InlineData("class.key-tonnes", 100)]
    [InlineData("class.simplified-tonnes", 10)]
    [InlineData("ledger.retention-years", 5)]
    [InlineData("licence.over-scale-percent", 100)]
    [InlineData("licence.reapply-percent", 120)]
    [InlineData("licence.renewal-working-days", 30)]
    [InlineData("licence.years-comprehensive", 5)]
    [InlineData("licence.years-collection", 3)]
    [InlineData("collection.handover-working-days", 90)]
    [InlineData("storage.business-years", 1)]
    [InlineData("storage.point-max-kg", 3000)]
    [InlineData("medical.storage-days", 2)]
    [InlineData("operator.record-retention-years", 10)]
    [InlineData("weight-gap.percent", 5)]
    [InlineData("weight-gap.kg", 50)]
    [InlineData("cross-province.validity-months-max", 12)]
    [InlineData("declaration.monthly-due-day", 15)]
    public void Holds_the_numbers_that_the_law_sets(string key, int value) => Assert.Equal(value, Rulebook.Embedded.Get(key, Today).Int);

    [Theory]
    [InlineData("manifest.planned", "第14条")]
    [InlineData("manifest.issued-before-transport", "第11条第1项")]
    [InlineData("manifest.loading-label-match", "第13条")]
    [InlineData("manifest.transport-papers", "第13条")]
    [InlineData("manifest.named-receiver", "第11条第4项")]
    [InlineData("manifest.acceptance", "第12条第2项")]
    [InlineData("manifest.shipper", "第31条第5项")]
    [InlineData("manifest.cross-province-approval", "第82条")]
    [InlineData("manifest.receiver-licence", "第80条")]
    [InlineData("plan.filed", "5.2")]
    [InlineData("ledger.back-reference", "6.3.2, 6.3.3")]
    [InlineData("ledger.correction-is-reversal", "6.4")]
    [InlineData("licence.valid", "第15条")]
    public void Holds_the_duties_with_their_articles(string key, string article)
    {
        var rule = Rulebook.Embedded.Get(key, Today);
        Assert.Equal(("required", article), (rule.Value, rule.Article));
    }

    // HJ 1276-2022: 50 L -> 100 mm and 3 mm; 51 L -> 150 and 5; 451 L -> 200 and 6, two labels.
    [Theory]
    [InlineData(50, "small", 100, 3)]
    [InlineData(51, "medium", 150, 5)]
    [InlineData(450, "medium", 150, 5)]
    [InlineData(451, "large", 200, 6)]
    public void Sizes_a_label_by_the_volume_of_its_container(int litres, string size, int millimetres, int letters)
    {
        int Value(string key) => Rulebook.Embedded.Get(key, Today).Int;
        var found = litres <= Value("label.volume-small-max-l") ? "small" : litres <= Value("label.volume-medium-max-l") ? "medium" : "large";
        Assert.Equal((size, millimetres, letters), (found, Value($"label.size-{found}-mm"), Value($"label.letter-{found}-mm")));
        Assert.Equal(2, Value("label.copies-large"));
    }

    [Fact]
    public void Passes_from_the_solid_waste_law_to_the_environment_code_on_15_August_2026()
    {
        var before = Rulebook.Embedded.Get("storage.business-years", new DateOnly(2026, 8, 14));
        var after = Rulebook.Embedded.Get("storage.business-years", new DateOnly(2026, 8, 15));
        Assert.Equal(("固体废物污染环境防治法（2020年修订）", "第81条", "C"), (before.SourceName, before.Article, before.Certainty));
        Assert.Equal(("生态环境法典", "C2", before.Value), (after.SourceName, after.Certainty, after.Value));
        Assert.Contains("81", after.Article, StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_no_rule_of_the_solid_waste_law_without_a_successor()
    {
        var repealed = Rulebook.Embedded.All.Where(rule => rule.SourceName.StartsWith("固体废物污染环境防治法", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(repealed);
        Assert.All(repealed, rule => Assert.Equal("生态环境法典", Rulebook.Embedded.Get(rule.Key, new DateOnly(2026, 8, 15)).SourceName));
    }

    [Fact]
    public void Knows_no_rule_before_it_is_in_force()
    {
        Assert.Null(Rulebook.Embedded.Find("plan.filed", new DateOnly(2022, 9, 30)));
        Assert.NotNull(Rulebook.Embedded.Find("plan.filed", new DateOnly(2022, 10, 1)));
        Assert.Throws<KeyNotFoundException>(() => Rulebook.Embedded.Get("plan.filed", new DateOnly(2022, 9, 30)));
    }

    [Fact]
    public void Lets_the_most_specific_region_win()
    {
        var national = Rulebook.Embedded.Get("weight-gap.kg", Today);
        var book = Rulebook.Embedded.With(
        [
            national with { Region = "330000", Value = "40" },
            national with { Region = "330100", Value = "30" },
            national with { Region = "330106", Value = "20" },
        ]);
        int In(string region) => book.Get("weight-gap.kg", Today, RegionCode.Parse(region)).Int;

        Assert.Equal((50, 40, 30, 20, 50), (book.Get("weight-gap.kg", Today).Int, In("330203"), In("330102"), In("330106"), In("320100")));
    }

    [Fact]
    public void Reads_a_reading_of_its_own_for_Wenzhou()
    {
        Assert.StartsWith("DB3303", Rulebook.Embedded.Get("small-producer.tonnes-max", Today, RegionCode.Parse("330302")).SourceName, StringComparison.Ordinal);
        Assert.Null(Rulebook.Embedded.Get("small-producer.tonnes-max", Today, RegionCode.Parse("330106")).Region);
    }

    [Fact]
    public void Takes_supplied_rows_over_its_own()
    {
        const string Header = "key,value,unit,source,article,effective_from,effective_to,region,certainty,summary_zh,summary_en";
        using var tables = new TemporaryTables().With(
            "rulebook.csv",
            Header,
            "weight-gap.kg,25,kg,本系统设定,预警,2020-01-01,,,ours,测试,test",
            "weight-gap.kg,10,kg,地方规定,第1条,2025-01-01,,330100,C,测试,test");
        var book = Rulebook.Load(tables.Path);

        Assert.Equal(25, book.Get("weight-gap.kg", Today).Int);
        Assert.Equal(10m, book.Get("weight-gap.kg", Today, RegionCode.Parse("330106")).Decimal);
        Assert.Equal(25, book.Get("weight-gap.kg", new DateOnly(2024, 12, 31), RegionCode.Parse("330106")).Int);
        Assert.Equal(Rulebook.Embedded.All.Count + 1, book.All.Count);
    }
}
