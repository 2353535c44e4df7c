namespace WasteLoop.Kernel.Tests;

public sealed class CreditCodeTests
{
    // Codes of well-known companies as printed in public: the arithmetic is not checked against itself.
    [Theory]
    [InlineData("91330100799655058B")]
    [InlineData("91110000802100433B")]
    [InlineData("9144030071526726XG")]
    [InlineData("914403001922038216")]
    public void Accepts_codes_that_are_in_use(string text)
    {
        Assert.Equal(text, CreditCode.Parse(text).Value);
        Assert.Equal(text, CreditCode.Compose(text[..17]).Value);
    }

    [Fact]
    public void Refuses_a_code_whose_check_character_is_wrong() =>
        Broken.Rule("credit-code.check", Refusal.Invalid, () => CreditCode.Parse("91330100799655058C", "party"), "party");

    [Fact]
    public void Finds_every_single_mistyped_character()
    {
        const string Code = "91330100799655058B";
        for (var i = 0; i < Code.Length; i++)
        {
            foreach (var typed in "0123456789ABCDEFGHJKLMNPQRTUWXY".Where(typed => typed != Code[i]))
            {
                Assert.False(CreditCode.TryParse(Code[..i] + typed + Code[(i + 1)..], out _));
            }
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("91330100799655058")]
    [InlineData("91330100799655058BB")]
    [InlineData("9133010079965505OB")]
    [InlineData("91A30100799655058B")]
    public void Refuses_what_has_not_the_shape_of_a_code(string? text)
    {
        Broken.Rule("credit-code.format", Refusal.Invalid, () => CreditCode.Parse(text));
        Assert.False(CreditCode.TryParse(text, out _));
    }

    [Fact]
    public void Puts_lower_case_and_blanks_right() =>
        Assert.Equal(CreditCode.Parse("91330100799655058B"), CreditCode.Parse("  91330100799655058b\n"));

    [Fact]
    public void Refuses_to_complete_what_is_no_code() =>
        Broken.Rule("credit-code.format", Refusal.Invalid, () => CreditCode.Compose("9133010079965505"));
}
