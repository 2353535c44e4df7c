using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace WasteLoop.Kernel.Tests;

public sealed class MassTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("0.001", 1)]
    [InlineData("12.345", 12_345)]
    [InlineData("12.345000", 12_345)]
    [InlineData("1000000000", Mass.GramsMax)]
    public void Keeps_kilograms_to_the_gram(string kilograms, long grams) =>
        Assert.Equal(grams, Mass.FromKilograms(decimal.Parse(kilograms, CultureInfo.InvariantCulture)).Grams);

    [Theory]
    [InlineData("0.000001", 1)]
    [InlineData("1.5", 1_500_000)]
    public void Keeps_tonnes_to_the_gram(string tonnes, long grams) =>
        Assert.Equal(grams, Mass.FromTonnes(decimal.Parse(tonnes, CultureInfo.InvariantCulture)).Grams);

    [Fact]
    public void Refuses_what_is_finer_than_a_gram_instead_of_rounding()
    {
        Broken.Rule("mass.precision", Refusal.Invalid, () => Mass.FromKilograms(12.3456m, "lines[0].kg"), "lines[0].kg");
        Broken.Rule("mass.precision", Refusal.Invalid, () => Mass.FromTonnes(0.0000001m));
    }

    [Fact]
    public void Refuses_what_is_outside_the_range()
    {
        Broken.Rule("mass.range", Refusal.Invalid, () => Mass.FromGrams(-1, "g"), "g");
        Broken.Rule("mass.range", Refusal.Invalid, () => Mass.FromGrams(Mass.GramsMax + 1));
        Broken.Rule("mass.range", Refusal.Invalid, () => Mass.FromKilograms(-0.001m));
        Broken.Rule("mass.range", Refusal.Invalid, () => Mass.FromKilograms(decimal.MaxValue));
        Broken.Rule("mass.range", Refusal.Invalid, () => Mass.FromTonnes(1_000_000.000001m));
    }

    [Fact]
    public void Refuses_to_take_more_than_there_is() =>
        Broken.Rule("mass.range", Refusal.Invalid, () => Mass.FromGrams(1) - Mass.FromGrams(2));

    [Fact]
    public void Refuses_a_sum_beyond_the_range() =>
        Broken.Rule("mass.range", Refusal.Invalid, () => Mass.FromGrams(Mass.GramsMax) + Mass.FromGrams(1));

    [Fact]
    public void Comes_back_unchanged_from_kilograms_and_tonnes() => Prop.ForAll(Some.Grams.ToArbitrary(), grams =>
    {
        var mass = Mass.FromGrams(grams);
        return Mass.FromKilograms(mass.Kilograms) == mass && Mass.FromTonnes(mass.Tonnes) == mass;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Orders_by_grams()
    {
        var (light, heavy) = (Mass.FromGrams(1), Mass.FromGrams(2));
        Assert.True(light < heavy && heavy > light && light <= heavy && heavy >= light);
        Assert.Equal([Mass.Zero, light, heavy], new[] { heavy, Mass.Zero, light }.Order());
    }

    [Theory]
    [InlineData(12_345, "12.345 kg")]
    [InlineData(12_000, "12 kg")]
    [InlineData(1, "0.001 kg")]
    public void Reads_in_kilograms(long grams, string shown) => Assert.Equal(shown, Mass.FromGrams(grams).ToString());
}
