using WasteLoop.Contracts.Declarations;
using WasteLoop.Kernel;
using WasteLoop.Testing;

namespace WasteLoop.Tracing.Tests;

/// <summary>Batches taken over from an earlier system: the whole way in one entry.</summary>
public sealed class PastTests
{
    private static PastBatchRecorded Batch(int serial, PastTransfer? transfer, string method, long grams = 168_300) => new(
        LabelCode.Compose(CreditCode.Parse(Firm.Maker.Party), WasteCode.Parse(Told.Oil), new DateOnly(2025, 3, 5), serial).Value, Firm.Maker.Party, Firm.Maker.Site, Firm.Maker.Region, Told.Oil, "废矿物油", "HW08", "T,I", "key", new DateOnly(2025, 3, 5), grams, transfer, method, new DateOnly(2025, 4, 1), "2025 年导出");

    [Fact]
    public async Task A_batch_of_the_past_closes_at_what_the_receiver_weighed_and_is_seen_as_of_any_day()
    {
        await using var host = await TestHost.StartWith(new TracingService());
        var told = Told.WithRegister();
        var moved = Batch(1, new PastTransfer("20253301000001", Firm.Carrier.Party, Firm.Plant.Party, Firm.Plant.Site, null, new DateOnly(2025, 3, 8), new DateOnly(2025, 3, 9), 168_100), "R9");
        told.Say(Firm.Maker, moved);
        told.Say(Firm.Maker, Batch(2, null, "D10", 40_000));
        told.Say(Firm.Maker, Batch(3, new PastTransfer("20253301000002", null, Firm.Landfill.Party, Firm.Landfill.Site, null, new DateOnly(2025, 3, 8), new DateOnly(2025, 3, 9), 168_300), "D1"));
        await told.To(host);
        using var admin = host.AsAdministrator();
        var closed = (await admin.Get($"/api/tracing/batches/{moved.Label}")).Need();
        Assert.Equal("closed", (string?)closed["state"]);
        Assert.Equal((-0.2m, 100m), ((decimal)closed["closing"]!["varianceKg"]!, (decimal)closed["closing"]!["closurePercent"]!));
        Assert.Equal("in-transit", (string?)(await admin.Get($"/api/tracing/batches/{moved.Label}?asOf=2025-03-08")).Need()["state"]);
        Assert.Equal("in-store", (string?)(await admin.Get($"/api/tracing/batches/{moved.Label}?asOf=2025-03-06")).Need()["state"]);

        var sums = (await admin.Get("/api/tracing/balances?by=account")).Need()["items"]!.AsArray().ToDictionary(row => (string)row!["account"]!, row => (decimal)row!["massKg"]!);
        Assert.Equal((168.1m, 168.3m, 40m, 0.2m), (sums["product"], sums["emplaced"], sums["loss"], sums["variance"]));
        Assert.Empty(await Books.Findings(host));
        Assert.Empty(await Books.Differences(host));
    }
}
