namespace WasteLoop.Kernel.Tests;

public sealed class HazardListTests
{
    [Theory]
    [InlineData("T", HazardMode.Single, "T")]
    [InlineData("in", HazardMode.Single, "In")]
    [InlineData("T,I", HazardMode.FirstCertain, "T,I")]
    [InlineData(" t，i ", HazardMode.FirstCertain, "T,I")]
    [InlineData("C/T", HazardMode.AnyOf, "C/T")]
    [InlineData("T/C/I/R/In", HazardMode.AnyOf, "T/C/I/R/In")]
    public void Keeps_order_and_separator(string text, HazardMode mode, string canonical)
    {
        var hazards = HazardList.Parse(text);
        Assert.Equal((mode, canonical), (hazards.Mode, hazards.ToString()));
        Assert.Equal(hazards, HazardList.Parse(canonical));
    }

    [Fact]
    public void Does_not_take_certain_for_possible()
    {
        Assert.NotEqual(HazardList.Parse("T,C"), HazardList.Parse("T/C"));
        Assert.NotEqual(HazardList.Parse("T,C"), HazardList.Parse("C,T"));
    }

    [Theory]
    [InlineData("T", "毒性", "toxicity")]
    [InlineData("T,I", "毒性，可能兼有易燃性", "toxicity, possibly also ignitability")]
    [InlineData("C/T", "腐蚀性、毒性中的一种或几种", "one or more of corrosivity, toxicity")]
    public void Says_what_it_means(string text, string zh, string en)
    {
        Assert.Equal(zh, HazardList.Parse(text).Describe(zh: true));
        Assert.Equal(en, HazardList.Parse(text).Describe(zh: false));
    }

    [Fact]
    public void Says_when_nothing_is_known() => Assert.Equal("待鉴别", HazardList.Empty.Describe(zh: true));

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    [InlineData("T,C/I")]
    [InlineData("T,T")]
    public void Refuses_mixed_repeated_or_empty_lists(string? text) =>
        Broken.Rule("hazard.format", Refusal.Invalid, () => HazardList.Parse(text, "hazards"), "hazards");

    [Theory]
    [InlineData("X")]
    [InlineData("T,")]
    public void Refuses_properties_that_do_not_exist(string text) =>
        Broken.Rule("hazard.unknown", Refusal.Invalid, () => HazardList.Parse(text, "hazards"), "hazards");
}
