using WasteLoop.Contracts.Declarations;
using WasteLoop.Kernel;
using WasteLoop.Testing;

namespace WasteLoop.Reporting.Tests;

/// <summary>Batches taken over from an earlier system count like others, in the months of the past.</summary>
public sealed class PastTests
{
    internal static PastBatchRecorded Batch(int serial, PastTransfer? transfer, string method, long grams) => new(
        LabelCode.Compose(CreditCode.Parse(Firm.Maker.Party), WasteCode.Parse(Told.Oil), new DateOnly(2025, 3, 5), serial).Value,
        Firm.Maker.Party, Firm.Maker.Site, Firm.Maker.Region, Told.Oil, "废矿物油", "HW08", "T,I", "simplified", new DateOnly(2025, 3, 5), grams, transfer, method, new DateOnly(2025, 5, 1), "2025 年导出");

    [Fact]
    public async Task A_batch_of_the_past_counts_at_every_link_in_its_month_with_its_class()
    {
        await using var host = await TestHost.StartWith(new ReportingService());
        var told = Told.WithRegister();
        told.Say(Batch(1, new PastTransfer("20253301000001", null, Firm.Plant.Party, Firm.Plant.Site, "3302031001", new DateOnly(2025, 3, 31), new DateOnly(2025, 4, 1), 99_900), "R9", 100_001));
        told.Say(Batch(2, new PastTransfer("20253301000002", null, Firm.Abroad.Party, Firm.Abroad.Site, null, new DateOnly(2025, 4, 2), new DateOnly(2025, 4, 3), 7_000), "D10", 7_000));
        told.Say(Batch(3, null, "D1", 5_000));
        await told.To(host);
        using var auditor = host.AsAdministrator();
        Assert.Equal(
        [
            "2025-03 330106 simplified produced  112.001", "2025-03 330106 simplified stored  12",
            "2025-04 320500 simplified received D10 7", "2025-04 320500 simplified stored  7",
            "2025-04 330106 simplified exported D10 7", "2025-04 330106 simplified stored  -7", "2025-04 330106 simplified transferred R9 99.9",
            "2025-04 330203 simplified received R9 99.9", "2025-04 330203 simplified stored  99.9",
            "2025-05 320500 simplified disposed D10 7", "2025-05 320500 simplified stored  -7",
            "2025-05 330106 simplified landfilled D1 5", "2025-05 330106 simplified stored  -5",
            "2025-05 330203 simplified stored  -99.9", "2025-05 330203 simplified utilised R9 99.9",
        ], await Books.Figures(auditor, "month,county,class,link,method"));
        Assert.Empty(await Books.Findings(host));
        Assert.Empty(await Books.Differences(host));
    }
}
