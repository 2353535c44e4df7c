using WasteLoop.Declarations.Labels.Print;

namespace WasteLoop.Prints.Tests;

public class LabelSizesTests
{
    [Theory]
    [InlineData(0.5, LabelSize.Mm100)]
    [InlineData(50, LabelSize.Mm100)]
    [InlineData(50.001, LabelSize.Mm150)]
    [InlineData(450, LabelSize.Mm150)]
    [InlineData(450.001, LabelSize.Mm200)]
    [InlineData(1000, LabelSize.Mm200)]
    public void Follow_the_volume(double litres, LabelSize expected) => Assert.Equal(expected, LabelSizes.For((decimal)litres, 50, 450));

    [Fact]
    public void The_bound_of_450_litres_can_be_moved() => Assert.Equal(LabelSize.Mm200, LabelSizes.For(450, 50, 449.999m));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Refuse_a_volume_that_is_not_above_zero(int litres) => Assert.Throws<ArgumentOutOfRangeException>(() => LabelSizes.For(litres, 50, 450));

    [Fact]
    public void Refuse_bounds_that_are_not_in_order() => Assert.Throws<ArgumentOutOfRangeException>(() => LabelSizes.For(10, 450, 50));

    [Theory]
    [InlineData(LabelSize.Mm100, 1)]
    [InlineData(LabelSize.Mm150, 1)]
    [InlineData(LabelSize.Mm200, 2)]
    public void Only_the_largest_needs_two_labels(LabelSize size, int labels) => Assert.Equal(labels, size.LabelsPerContainer());
}
