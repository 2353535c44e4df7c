namespace WasteLoop.Kernel.Tests;

public sealed class RegionsTests
{
    [Theory]
    [InlineData("330000", "浙江省", RegionLevel.Province, null)]
    [InlineData("330100", "杭州市", RegionLevel.Prefecture, "330000")]
    [InlineData("330106", "西湖区", RegionLevel.County, "330100")]
    [InlineData("320100", "南京市", RegionLevel.Prefecture, "320000")]
    [InlineData("710000", "台湾省", RegionLevel.Province, null)]
    public void Know_name_level_and_parent(string text, string name, RegionLevel level, string? parent)
    {
        var entry = Regions.All.Single(entry => entry.Code == Regions.Require(text));
        Assert.Equal((name, level, parent), (entry.Name, entry.Level, entry.ParentCode?.Value));
        Assert.Equal(name, Regions.NameOf(entry.Code));
    }

    [Theory]
    [InlineData("3301", "杭州市")]
    [InlineData("3302", "宁波市")]
    [InlineData("3303", "温州市")]
    [InlineData("3304", "嘉兴市")]
    [InlineData("3305", "湖州市")]
    [InlineData("3306", "绍兴市")]
    [InlineData("3307", "金华市")]
    [InlineData("3308", "衢州市")]
    [InlineData("3309", "舟山市")]
    [InlineData("3310", "台州市")]
    [InlineData("3311", "丽水市")]
    public void Know_the_eleven_cities_of_Zhejiang(string prefecture, string name) =>
        Assert.Equal(name, Regions.NameOf(RegionCode.Parse(prefecture + "00")));

    [Fact]
    public void Hold_34_provinces_342_prefectures_and_90_Zhejiang_counties()
    {
        int Count(RegionLevel level) => Regions.All.Count(entry => entry.Level == level);
        Assert.Equal((34, 342, 90), (Count(RegionLevel.Province), Count(RegionLevel.Prefecture), Count(RegionLevel.County)));
    }

    [Fact]
    public void Have_parents_that_exist_and_contain_them() => Assert.All(
        Regions.All.Where(entry => entry.ParentCode is not null),
        entry =>
        {
            Assert.NotNull(Regions.NameOf(entry.ParentCode!.Value));
            Assert.True(entry.ParentCode.Value.Contains(entry.Code));
            Assert.False(entry.Code.Contains(entry.ParentCode.Value));
        });

    [Theory]
    [InlineData("330000", "330106", true)]
    [InlineData("330100", "330106", true)]
    [InlineData("330106", "330106", true)]
    [InlineData("330200", "330106", false)]
    [InlineData("320000", "330106", false)]
    [InlineData("330106", "330100", false)]
    public void Contain_what_lies_in_them(string outer, string inner, bool contains) =>
        Assert.Equal(contains, RegionCode.Parse(outer).Contains(RegionCode.Parse(inner)));

    [Fact]
    public void Refuse_a_code_that_does_not_exist() =>
        Broken.Rule("region.unknown", Refusal.Invalid, () => Regions.Require("339999", "region"), "region");

    [Theory]
    [InlineData(null)]
    [InlineData("3301")]
    [InlineData("33010a")]
    [InlineData("033010")]
    public void Refuse_what_is_no_region_code(string? text) =>
        Broken.Rule("region.format", Refusal.Invalid, () => Regions.Require(text, "region"), "region");
}
