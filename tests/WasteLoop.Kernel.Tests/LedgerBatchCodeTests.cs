using FsCheck;
using FsCheck.Fluent;

namespace WasteLoop.Kernel.Tests;

public sealed class LedgerBatchCodeTests
{
    private static readonly DateOnly Day = new(2021, 10, 31);

    [Theory]
    [InlineData("HWCS20211031001", LedgerKind.Generated)]
    [InlineData("HWRK20211031001", LedgerKind.StoredIn)]
    [InlineData("HWCK20211031001", LedgerKind.StoredOut)]
    [InlineData("HWZXLY20211031001", LedgerKind.OwnUse)]
    [InlineData("HWZXCZ20211031001", LedgerKind.OwnDisposal)]
    [InlineData("HWWWLY20211031001", LedgerKind.ExternalUse)]
    [InlineData("HWWWCZ20211031001", LedgerKind.ExternalDisposal)]
    [InlineData("HWCKLY20211031001", LedgerKind.ExportUse)]
    [InlineData("HWCKCZ20211031001", LedgerKind.ExportDisposal)]
    public void Tells_the_table_by_the_longest_prefix(string text, LedgerKind kind)
    {
        var code = LedgerBatchCode.Parse(text);
        Assert.Equal((kind, Day, 1), (code.Kind, code.Date, code.Serial));
        Assert.Equal(text, LedgerBatchCode.Compose(kind, Day, 1).Value);
    }

    [Fact]
    public void Numbers_two_batches_of_a_day_001_and_002() => Assert.Equal(
        ["HWCK20211031001", "HWCK20211031002"],
        new[] { 1, 2 }.Select(serial => LedgerBatchCode.Compose(LedgerKind.StoredOut, Day, serial).Value));

    [Fact]
    public void Grows_beyond_999_and_reads_back() => Prop.ForAll(
        Gen.Elements(Enum.GetValues<LedgerKind>()).ToArbitrary(),
        Gen.Choose(1, 100_000).ToArbitrary(),
        Some.Dates.ToArbitrary(),
        (kind, serial, date) =>
        {
            var read = LedgerBatchCode.Parse(LedgerBatchCode.Compose(kind, date, serial).Value);
            return (read.Kind, read.Serial, read.Date) == (kind, serial, date);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(null)]
    [InlineData("HWXX20211031001")]
    [InlineData("HWCS2021103101")]
    [InlineData("HWCS20211331001")]
    [InlineData("HWCS20211031000")]
    [InlineData("HWCKXX20211031001")]
    public void Refuses_what_is_no_batch_code(string? text) =>
        Broken.Rule("ledger-batch.format", Refusal.Invalid, () => LedgerBatchCode.Parse(text, "batch"), "batch");

    [Fact]
    public void Refuses_a_serial_below_one() =>
        Broken.Rule("ledger-batch.format", Refusal.Invalid, () => LedgerBatchCode.Compose(LedgerKind.OwnUse, Day, 0));
}
