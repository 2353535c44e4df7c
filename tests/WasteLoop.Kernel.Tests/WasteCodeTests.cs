namespace WasteLoop.Kernel.Tests;

public sealed class WasteCodeTests
{
    [Theory]
    [InlineData("900-249-08")]
    [InlineData("90024908")]
    [InlineData(" 900-249-08 ")]
    public void Reads_both_ways_of_writing(string text)
    {
        var code = WasteCode.Parse(text);
        Assert.Equal(("900-249-08", "90024908", "HW08", false), (code.Value, code.Compact, code.Category, code.IsByIdentification));
    }

    [Fact]
    public void Knows_waste_found_hazardous_by_testing()
    {
        Assert.True(WasteCode.Parse("900-000-17").IsByIdentification);
        Assert.False(WasteCode.Parse("900-001-17").IsByIdentification);
    }

    [Fact]
    public void Keeps_codes_apart_that_differ_in_the_category_only() =>
        Assert.NotEqual(WasteCode.Parse("336-100-17"), WasteCode.Parse("336-100-21"));

    [Theory]
    [InlineData(null)]
    [InlineData("900-24908")]
    [InlineData("900-249-8")]
    [InlineData("900_249_08")]
    [InlineData("HW08")]
    public void Refuses_what_is_no_waste_code(string? text) =>
        Broken.Rule("waste-code.format", Refusal.Invalid, () => WasteCode.Parse(text, "waste"), "waste");
}
