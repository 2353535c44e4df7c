using FsCheck;
using FsCheck.Fluent;

namespace WasteLoop.Kernel.Tests;

public sealed class LabelCodeTests
{
    private static readonly CreditCode Party = CreditCode.Parse("91330100799655058B");
    private static readonly WasteCode WasteOil = WasteCode.Parse("900-249-08");
    private static readonly DateOnly Day = new(2025, 3, 14);

    [Fact]
    public void Is_unit_waste_date_and_serial_in_37_characters() =>
        Assert.Equal("91330100799655058B9002490820250314007", LabelCode.Compose(Party, WasteOil, Day, 7).Value);

    [Fact]
    public void Refuses_the_thousandth_container_of_a_day_instead_of_repeating_a_code()
    {
        Assert.EndsWith("999", LabelCode.Compose(Party, WasteOil, Day, 999).Value, StringComparison.Ordinal);
        var broken = Broken.Rule("label.serial-exhausted", Refusal.Conflict, () => LabelCode.Compose(Party, WasteOil, Day, 1000));
        Assert.Equal(LabelCode.SerialMax, Rulebook.Embedded.Get(broken.Rule!, Day).Int);
    }

    [Fact]
    public void Differs_for_every_container_of_a_day() => Assert.Equal(
        LabelCode.SerialMax,
        Enumerable.Range(1, LabelCode.SerialMax).Select(serial => LabelCode.Compose(Party, WasteOil, Day, serial)).Distinct().Count());

    [Fact]
    public void Reads_back_what_it_was_made_of() => Prop.ForAll(
        Some.Dates.ToArbitrary(),
        Gen.Choose(1, LabelCode.SerialMax).ToArbitrary(),
        (date, serial) =>
        {
            var read = LabelCode.Parse(LabelCode.Compose(Party, WasteOil, date, serial).Value);
            return (read.Party, read.Waste, read.Date, read.Serial) == (Party, WasteOil, date, serial);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(null)]
    [InlineData("91330100799655058B900249082025031407")]
    [InlineData("91330100799655058C9002490820250314007")]
    [InlineData("91330100799655058B9002490820250230007")]
    [InlineData("91330100799655058B9002490820250314000")]
    [InlineData("91330100799655058B90024X0820250314007")]
    [InlineData("91330100799655058B90024908202503140+7")]
    public void Refuses_what_is_no_label_code(string? text) =>
        Broken.Rule("label.format", Refusal.Invalid, () => LabelCode.Parse(text, "label"), "label");

    [Fact]
    public void Refuses_a_serial_below_one() =>
        Broken.Rule("label.format", Refusal.Invalid, () => LabelCode.Compose(Party, WasteOil, Day, 0));
}
