namespace WasteLoop.Kernel.Tests;

public sealed class MassTests
{
    [Theory]
    [InlineData("0.001", 1)]
    [InlineData("12.345", 12_345)]
    [InlineData("1000000000", Mass.GramsMax)]
    public void Keeps_kilograms_to_the_gram(string kilograms, long grams) =>
        Assert.Equal(grams, Mass.FromKilograms(decimal.Parse(kilograms)).Grams);
}
