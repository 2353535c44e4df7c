using WasteLoop.Declarations.Returns;
using WasteLoop.Kernel;

namespace WasteLoop.Declarations.Tests;

public sealed class UnitClassTests
{
    private static readonly DateOnly Day = new(2026, 1, 1);

    [Theory]
    [InlineData(9_999_999, UnitClass.Registered)]
    [InlineData(10_000_000, UnitClass.Simplified)]
    [InlineData(99_999_999, UnitClass.Simplified)]
    [InlineData(100_000_000, UnitClass.Key)]
    public void Rule_30_the_yearly_amount_decides(long grams, UnitClass expected)
    {
        Assert.Equal(new UnitStanding(expected, ClassReason.Produced, grams), Judge(produced: grams, planned: 1));
        Assert.Equal(new UnitStanding(expected, ClassReason.Planned, grams), Judge(planned: grams));
    }

    [Fact]
    public void Rule_31_a_licence_or_a_furnace_of_its_own_makes_a_key_unit_whatever_the_amount()
    {
        Assert.Equal((UnitClass.Key, ClassReason.Licence), Of(Judge(licensed: true, produced: 1)));
        Assert.Equal((UnitClass.Key, ClassReason.OwnFacility), Of(Judge(treats: true)));
        Assert.Equal((UnitClass.Registered, ClassReason.Unknown), Of(Judge()));
    }

    private static UnitStanding Judge(bool licensed = false, bool treats = false, long? produced = null, long? planned = null) =>
        UnitStanding.Of(licensed, treats, produced, planned, Rulebook.Embedded, Day, RegionCode.Parse("330106"));

    private static (UnitClass, ClassReason) Of(UnitStanding standing) => (standing.Class, standing.Reason);
}
