using System.Text.Json.Nodes;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;
using WasteLoop.Testing;

namespace WasteLoop.Tracing.Tests;

/// <summary>The whole way of two containers: from the label to the landfill, gram by gram.</summary>
public sealed class StoryTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_batch_is_followed_from_its_label_to_the_landfill_and_closes_at_100_percent()
    {
        await using var host = await TestHost.StartWith(new TracingService());
        using var maker = host.AsParty(Firm.Maker.Party, Role.Producer);
        using var admin = host.AsAdministrator();
        var told = Told.WithRegister();

        var a = told.Label(Firm.Maker);
        await told.To(host);
        Assert.Equal("labelled", (string?)(await maker.Get($"/api/tracing/batches/{a}")).Need()["state"]);

        told.Say(Firm.Maker, new Contracts.Declarations.ContainerWeighed(a, Firm.Maker.Site, 100_000, null, null, "scale", "scale-7"));
        var b = told.Weighed(Firm.Other, 60_000);
        await told.To(host);
        var stored = (await maker.Get($"/api/tracing/batches/{a}")).Need();
        Assert.Equal("in-store", (string?)stored["state"]);
        Assert.Equal("西湖机械厂", (string?)stored["holder"]!["partyName"]);
        Assert.Equal(100m, (decimal)stored["holder"]!["massKg"]!);

        var number = told.Ship(Firm.Maker, Firm.Plant, (a, 100_000));
        await told.To(host);
        var moving = (await maker.Get($"/api/tracing/batches/{a}")).Need();
        Assert.Equal("in-transit", (string?)moving["state"]);
        Assert.Equal("萧山危运公司", (string?)moving["holder"]!["partyName"]);
        Assert.Equal(number, (string?)moving["holder"]!["place"]);

        // The receiver finds 98 kg, then, on another scale, 99.5 kg: both differences are in the books.
        told.Arrive(number, Firm.Plant, a);
        told.Weigh(number, Firm.Plant, (a, 100_000, 98_000));
        told.Weigh(number, Firm.Plant, (a, 98_000, 99_500));
        told.Decide(number, Firm.Plant, (a, 99_500, null));
        told.Deliver(Firm.Other, Firm.Plant, (b, 60_000));
        await told.To(host);
        var accepted = (await maker.Get($"/api/tracing/batches/{a}")).Need();
        Assert.Equal("in-store", (string?)accepted["state"]);
        Assert.Equal(Firm.Plant.Site, (string?)accepted["holder"]!["place"]);
        Assert.Equal(-0.5m, (decimal)accepted["closing"]!["varianceKg"]!);
        Assert.Equal(0m, accepted["balances"]!.AsArray().Sum(balance => (decimal)balance!["massKg"]!));

        var ash = told.Label(Firm.Plant, Told.Ash, "residue");
        told.Treat("RUN-1", Firm.Plant, [(a, 99_500), (b, 60_000)], Told.Product(100_000), Told.Residue(ash, 50_001), Told.Loss(9_499));
        told.Say(Firm.Plant, new Contracts.Declarations.ResidueFilled(ash, Firm.Plant.Site, "RUN-1", 50_001));
        told.Say(Firm.Plant, new Contracts.Manifests.ManifestClosed(number));
        await told.To(host);
        var treated = (await maker.Get($"/api/tracing/batches/{a}")).Need();
        Assert.Equal("treated", (string?)treated["state"]);
        Assert.Null(treated["holder"]);
        var share = MassShares.Matrix([99_500, 60_000], [100_000, 50_001, 9_499]);
        AssertClosing(treated["closing"]!, produced: 100_000, variance: -500, product: share[0, 0], loss: share[0, 2], residues: share[0, 1]);
        Assert.InRange((decimal)treated["closing"]!["closurePercent"]!, 68m, 69m);

        told.NextDay();
        told.Deliver(Firm.Plant, Firm.Landfill, (ash, 50_001));
        told.Treat("RUN-2", Firm.Landfill, [(ash, 50_001)], Told.Emplaced(50_001));
        await told.To(host);
        var closed = (await maker.Get($"/api/tracing/batches/{a}")).Need();
        Assert.Equal("closed", (string?)closed["state"]);
        Assert.True((bool)closed["closing"]!["closed"]!);
        Assert.Equal(100m, (decimal)closed["closing"]!["closurePercent"]!);
        AssertClosing(closed["closing"]!, produced: 100_000, variance: -500, product: share[0, 0], loss: share[0, 2], emplaced: share[0, 1]);
        Assert.Equal(["labelled", "weighed", "issued", "departed", "dispatched", "load-arrived", "load-weighed", "load-weighed", "accepted", "treated", "closed"],
            closed["timeline"]!.AsArray().Select(step => (string?)step!["what"]));
        Assert.Equal("manifests/1", (string?)closed["timeline"]!.AsArray().Single(step => (string?)step!["what"] == "issued")!["journal"]);

        // The day before, the residue was still open.
        var before = (await maker.Get($"/api/tracing/batches/{a}?asOf=2026-11-16")).Need();
        Assert.Equal("treated", (string?)before["state"]);
        AssertClosing(before["closing"]!, produced: 100_000, variance: -500, product: share[0, 0], loss: share[0, 2], residues: share[0, 1]);
        Assert.Equal(404, (await maker.Get($"/api/tracing/batches/{a}?asOf=2026-11-15")).Status);

        // The administrator sees both parents of what was landfilled, and their grams are all of it.
        var back = (await admin.Get($"/api/tracing/batches/{ash}/backward")).Need();
        Assert.Equal(50.001m, (decimal)back["sources"]!["massKg"]!);
        Assert.Equal(50.001m, (decimal)back["sources"]!["generatedKg"]!);
        Assert.Equal(0m, (decimal)back["sources"]!["differenceKg"]!);
        Assert.Equal(share[0, 1] / 1000m, (decimal)Node(back, a)["massKg"]!);
        Assert.Equal(share[1, 1] / 1000m, (decimal)Node(back, b)["massKg"]!);
        Assert.Empty(await Books.Findings(host));
        Assert.Empty(await Books.Differences(host));
    }

    [Fact]
    public async Task A_refused_container_stays_with_the_carrier_and_its_step_says_why()
    {
        await using var host = await TestHost.StartWith(new TracingService());
        using var maker = host.AsParty(Firm.Maker.Party, Role.Producer);
        var told = Told.WithRegister();
        var (a, b) = (told.Weighed(Firm.Maker, 100_000), told.Weighed(Firm.Maker, 50_000));
        var number = told.Ship(Firm.Maker, Firm.Plant, (a, 100_000), (b, 50_000));
        told.Arrive(number, Firm.Plant, a, b);
        told.Weigh(number, Firm.Plant, (a, 100_000, 100_000), (b, 50_000, 50_200));
        told.Decide(number, Firm.Plant, (a, 100_000, null), (b, 50_200, "含水率超标"));
        await told.To(host);

        var refused = (await maker.Get($"/api/tracing/batches/{b}")).Need();
        Assert.Equal("in-transit", (string?)refused["state"]);
        Assert.True((bool)refused["refused"]!);
        Assert.Equal(Firm.Carrier.Party, (string?)refused["holder"]!["party"]);
        Assert.Equal("含水率超标", (string?)refused["timeline"]!.AsArray()[^1]!["note"]);

        var manifest = (await maker.Get($"/api/tracing/manifests/{number}")).Need();
        Assert.Equal(150m, (decimal)manifest["shippedKg"]!);
        Assert.Equal(150.2m, (decimal)manifest["receivedKg"]!);
        Assert.Equal(100m, (decimal)manifest["acceptedKg"]!);
        Assert.Equal(0.2m, (decimal)manifest["varianceKg"]!);
        Assert.Equal(["accepted", "refused"], manifest["containers"]!.AsArray().OrderBy(c => (string?)c!["label"] == b).Select(c => (string?)c!["decision"]));
    }

    [Fact]
    public async Task A_correction_a_withdrawal_and_a_gap_at_dispatch_are_reversals_and_variance()
    {
        await using var host = await TestHost.StartWith(new TracingService());
        using var maker = host.AsParty(Firm.Maker.Party, Role.Producer);
        var told = Told.WithRegister();
        var (a, b) = (told.Weighed(Firm.Maker, 100_000), told.Weighed(Firm.Maker, 50_000));
        told.Say(Firm.Maker, new Contracts.Declarations.ContainerCorrected(a, Firm.Maker.Site, 100_000, 90_000, "抄错"));
        told.Say(Firm.Maker, new Contracts.Declarations.ContainerWithdrawn(b, Firm.Maker.Site, 50_000, "贴错"));
        var number = told.Issue(Firm.Maker, Firm.Plant, (a, 89_000));
        told.Say(Firm.Carrier, new Contracts.Manifests.ManifestDeparted(number, Firm.Maker.Party, Firm.Maker.Site, Firm.Carrier.Party, Firm.Plant.Party, Firm.Plant.Site,
            "R9", "浙A12345", "D1", "E1", [new Contracts.Manifests.ManifestContainer(a, Told.Oil, 89_000)], []));
        told.Say(Firm.Maker, new Contracts.Declarations.ContainerDispatched(a, Firm.Maker.Site, number, 90_000, 89_000, "HWCK1"));
        await told.To(host);

        var corrected = (await maker.Get($"/api/tracing/batches/{a}")).Need();
        AssertClosing(corrected["closing"]!, produced: 90_000, variance: -1_000, transit: 89_000);
        Assert.Equal("withdrawn", (string?)(await maker.Get($"/api/tracing/batches/{b}")).Need()["state"]);
        Assert.Empty(await Books.Findings(host));
        var postings = (await maker.Get($"/api/tracing/accounts/store:{Firm.Maker.Site}/postings")).Need()["items"]!.AsArray();
        Assert.Equal(7, postings.Count);
        Assert.Equal(0m, postings.Sum(posting => (decimal)posting!["changeKg"]!));
    }

    private static JsonNode Node(JsonNode trace, string id) => trace["nodes"]!.AsArray().Single(node => (string?)node!["id"] == id)!;

    private static void AssertClosing(JsonNode closing, long produced = 0, long variance = 0, long store = 0, long transit = 0, long product = 0, long emplaced = 0, long loss = 0, long residues = 0)
    {
        Assert.Equal(
            (produced, variance, store, transit, product, emplaced, loss, residues, 0L),
            (Grams("producedKg"), Grams("varianceKg"), Grams("inStoreKg"), Grams("inTransitKg"), Grams("productKg"), Grams("emplacedKg"), Grams("lossKg"), Grams("inResiduesKg"), Grams("differenceKg")));
        Assert.Equal(produced + variance, Grams("sumKg"));
        long Grams(string name) => (long)((decimal)closing[name]! * 1000);
    }
}
