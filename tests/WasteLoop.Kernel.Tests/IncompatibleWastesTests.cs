namespace WasteLoop.Kernel.Tests;

public sealed class IncompatibleWastesTests
{
    private static readonly DateOnly Today = new(2026, 11, 1);

    [Fact]
    public void Gives_every_line_both_texts_a_source_and_a_certainty() => Assert.All(IncompatibleWastes.Embedded.All, line =>
    {
        Assert.Matches("[\u4e00-\u9fff]", line.DangerZh);
        Assert.DoesNotMatch("[\u4e00-\u9fff]", line.DangerEn);
        Assert.NotEmpty(line.Source);
        Assert.Contains(line.Certainty, new[] { "C", "C2", "M", "ours" });
        Assert.All(new[] { line.First, line.Second }, selector => Assert.Matches(@"^(HW\d\d|certain:(T|C|I|R|In)|\*)$", selector));
    });

    [Theory]
    [InlineData("900-300-34", "900-352-35")]
    [InlineData("336-104-33", "900-300-34")]
    [InlineData("841-001-01", "900-214-08")]
    public void Holds_two_wastes_apart_whichever_comes_first(string one, string other)
    {
        Assert.NotNull(Between(one, other));
        Assert.Equal(Between(one, other), Between(other, one));
    }

    [Theory]
    [InlineData("900-214-08", "900-249-08")]
    [InlineData("900-214-08", "900-402-06")]
    [InlineData("841-001-01", "841-002-01")]
    [InlineData("900-300-34", "900-300-34")]
    public void Lets_others_travel_together(string one, string other) => Assert.Null(Between(one, other));

    [Fact]
    public void Goes_by_properties_that_are_certain_and_not_by_possible_ones()
    {
        var (code, other) = (WasteCode.Parse("900-041-49"), WasteCode.Parse("900-047-49"));
        Assert.NotNull(IncompatibleWastes.Embedded.Between(code, HazardList.Parse("R,T"), other, HazardList.Parse("I")));
        Assert.Null(IncompatibleWastes.Embedded.Between(code, HazardList.Parse("T,R"), other, HazardList.Parse("I")));
        Assert.Null(IncompatibleWastes.Embedded.Between(code, HazardList.Parse("R/T"), other, HazardList.Parse("I")));
        Assert.Null(IncompatibleWastes.Embedded.Between(code, HazardList.Empty, other, HazardList.Parse("I")));
    }

    [Fact]
    public void Is_replaced_by_a_table_that_the_operator_supplies()
    {
        using var tables = new TemporaryTables().With("incompatible_wastes.csv", "first,second,danger_zh,danger_en,source,certainty", "HW08,HW09,本地规定,local rule,某地规定,C");
        Assert.Equal("HW08", Assert.Single(IncompatibleWastes.Load(tables.Path).All).First);
    }

    [Fact]
    public void Every_county_of_Zhejiang_has_a_centre_in_or_near_the_province() => Assert.All(
        Regions.All.Where(region => region.Code.Province == "33"),
        region =>
        {
            var centre = RegionCentres.Find(region.Code);
            Assert.NotNull(centre);
            Assert.InRange(centre.Value.Longitude, 118, 123);
            Assert.InRange(centre.Value.Latitude, 27, 31.5);
        });

    private static Incompatibility? Between(string one, string other)
    {
        var (first, second) = (WasteCode.Parse(one), WasteCode.Parse(other));
        return IncompatibleWastes.Embedded.Between(first, WasteCatalogue.Embedded.Require(first, Today).Hazards, second, WasteCatalogue.Embedded.Require(second, Today).Hazards);
    }
}
