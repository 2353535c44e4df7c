using WasteLoop.Chassis.Printing;

namespace WasteLoop.Prints.Tests;

public class QrPathTests
{
    [Fact]
    public void Refuses_lower_case() => Assert.Throws<ArgumentException>(() => QrPath.Modules("wl1:abc"));

    [Theory]
    [InlineData("")]
    [InlineData("危险")]
    [InlineData("A?B")]
    [InlineData("A\nB")]
    public void Refuses_what_the_alphanumeric_mode_cannot_hold(string text) => Assert.Throws<ArgumentException>(() => QrPath.Modules(text));

    [Fact]
    public void Refuses_a_text_of_61_characters() => Assert.Throws<ArgumentException>(() => QrPath.Modules(new string('A', 61)));

    // Version 4 at level Q holds 67 alphanumeric characters but only 46 bytes (ISO/IEC 18004 table 7): 33 modules prove the mode.
    [Fact]
    public void Holds_60_characters_in_33_modules() => Assert.Equal(33, QrPath.Modules(Samples.LongQrText).Length);

    [Fact]
    public void The_long_sample_is_as_long_as_allowed() => Assert.Equal(QrPath.TextLengthMax, Samples.LongQrText.Length);

    // The two bits left of the lower left corner's format information, unmasked (ISO/IEC 18004 7.9): 01 L, 00 M, 11 Q, 10 H.
    [Theory]
    [InlineData("A")]
    [InlineData(Samples.DigitalId)]
    [InlineData(Samples.LongQrText)]
    public void Uses_error_correction_level_Q(string text)
    {
        var modules = QrPath.Modules(text);
        var read = ((modules[8][0] ? 2 : 0) + (modules[8][1] ? 1 : 0)) ^ 0b10;
        Assert.Equal(0b11, read);
    }

    [Fact]
    public void Draws_one_path_with_crisp_edges_on_a_white_box()
    {
        var fragment = QrPath.Fragment("WL1", 10, 20, 29);
        Assert.Equal(2, fragment.Split("<path").Length);
        Assert.Contains("shape-rendering=\"crispEdges\"", fragment);
        Assert.Contains("""<rect class="qr-box" x="10" y="20" width="29" height="29" fill="#fff"/>""", fragment);
    }

    // 21 modules and 4 of quiet zone on either side are 29: the first finder begins at 4, 4.
    [Fact]
    public void Leaves_a_quiet_zone_of_four_modules()
    {
        var fragment = QrPath.Fragment("WL1", 10, 20, 29);
        Assert.Contains("translate(10 20) scale(1)\" d=\"M4 4h7v1H4z", fragment);
    }
}
