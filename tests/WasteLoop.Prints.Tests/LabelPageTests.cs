using WasteLoop.Declarations.Labels.Print;

namespace WasteLoop.Prints.Tests;

public class LabelPageTests
{
    [Theory]
    [InlineData(LabelSize.Mm100, 3, 6)]
    [InlineData(LabelSize.Mm150, 1, 2)]
    [InlineData(LabelSize.Mm200, 1, 4)]
    [InlineData(LabelSize.Mm200, 2, 8)]
    public void Prints_the_copies_and_a_second_side_of_the_largest(LabelSize size, int copies, int labels) =>
        Assert.Equal(labels, LabelPage.Html([Samples.Label, Samples.LongLabel], size, copies).Split("<svg").Length - 1);

    [Fact]
    public void Is_Chinese_and_has_neither_scripts_nor_style_attributes()
    {
        var html = LabelPage.Html([Samples.Label], LabelSize.Mm100, 1);
        Assert.Contains("<html lang=\"zh-CN\">", html);
        Assert.DoesNotContain("<script", html);
        Assert.DoesNotContain(" style=", html);
    }

    [Fact]
    public void Carries_the_policy_that_the_header_carries() =>
        Assert.Contains(LabelPage.ContentSecurityPolicy(LabelSize.Mm150), LabelPage.Html([Samples.Label], LabelSize.Mm150, 1));

    [Theory]
    [InlineData(0)]
    [InlineData(21)]
    public void Refuses_a_wrong_number_of_copies(int copies) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => LabelPage.Html([Samples.Label], LabelSize.Mm100, copies));

    [Theory]
    [InlineData(0)]
    [InlineData(201)]
    public void Refuses_a_wrong_number_of_sheets(int sheets) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => LabelPage.Html([.. Enumerable.Repeat(Samples.Label, sheets)], LabelSize.Mm100, 1));
}
