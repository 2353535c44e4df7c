using FsCheck;
using FsCheck.Fluent;

namespace WasteLoop.Kernel.Tests;

public sealed class ManifestNumberTests
{
    [Fact]
    public void Of_Hangzhou_in_2025_starts_with_20253301()
    {
        var number = ManifestNumber.Compose(2025, RegionCode.Parse("330106"), 42);
        Assert.Matches(@"^20253301\d{6}$", number.Value);
        Assert.Equal((2025, "3301", 42), (number.Year, number.Prefecture, number.Serial));
    }

    [Fact]
    public void Names_the_city_that_the_waste_leaves() =>
        Assert.Equal("20253302000001", ManifestNumber.Compose(2025, RegionCode.Parse("330200"), 1).Value);

    [Fact]
    public void Differs_within_a_city_and_year_by_serial() => Prop.ForAll(
        Gen.Choose(1, ManifestNumber.SerialMax).ToArbitrary(),
        Gen.Choose(1, ManifestNumber.SerialMax).ToArbitrary(),
        (one, other) =>
        {
            var city = RegionCode.Parse("330200");
            var first = ManifestNumber.Parse(ManifestNumber.Compose(2025, city, one).Value);
            return (first == ManifestNumber.Compose(2025, city, other)) == (one == other) && first.Serial == one;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Refuses_the_millionth_serial()
    {
        var city = RegionCode.Parse("330100");
        Assert.Equal("20253301999999", ManifestNumber.Compose(2025, city, 999_999).Value);
        Broken.Rule("manifest-number.serial-exhausted", Refusal.Conflict, () => ManifestNumber.Compose(2025, city, 1_000_000));
    }

    [Fact]
    public void Refuses_a_bare_province_as_origin() =>
        Broken.Rule("manifest-number.format", Refusal.Invalid, () => ManifestNumber.Compose(2025, RegionCode.Parse("330000"), 1));

    [Theory]
    [InlineData(null)]
    [InlineData("2025330100001")]
    [InlineData("202533010000011")]
    [InlineData("2025330100000X")]
    [InlineData("20253301000000")]
    [InlineData("10253301000001")]
    public void Refuses_what_is_no_manifest_number(string? text) =>
        Broken.Rule("manifest-number.format", Refusal.Invalid, () => ManifestNumber.Parse(text, "number"), "number");
}
