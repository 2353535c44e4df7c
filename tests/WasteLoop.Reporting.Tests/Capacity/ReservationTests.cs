using WasteLoop.Chassis.People;
using WasteLoop.Contracts.Declarations;
using WasteLoop.Contracts.Manifests;
using WasteLoop.Contracts.Registry;

namespace WasteLoop.Reporting.Tests.Capacity;

/// <summary>Reservations: offered, answered, drawn by manifests to the gram, given back, ended by the clock; never above the licence.</summary>
public sealed class ReservationTests
{
    [Fact]
    public async Task Rule_49_a_thousand_at_once_for_the_last_ten_tonnes_never_oversell()
    {
        await using var world = await CapacityWorld.Start(plantTonnes: 100);
        await world.Reserved(90);
        using var plant = world.AsPlant;
        var replies = await Task.WhenAll(Enumerable.Range(0, 1_000).Select(_ => plant.Post("/api/reporting/reservations",
            new { licence = CapacityWorld.PlantLicence, producerSite = Firm.Other.Site, wasteCode = Told.Oil, kg = 1_000, lastDay = "2026-12-31" })));
        Assert.Equal(10, replies.Count(reply => reply.Status == 201));
        Assert.All(replies.Where(reply => reply.Status != 201), reply => Assert.Equal((422, "reservation.over-licence"), (reply.Status, reply.Code)));
        Assert.Equal((0m, 100m, 0m), await world.LicenceTonnes());
        using var admin = world.Host.AsAdministrator();
        var open = await Books.All(admin, "/api/reporting/reservations");
        Assert.Equal(100_000m, open.Sum(line => (decimal)line["kg"]!));
        Assert.Equal(11, (await world.Journal()).Count(type => type == "ReservationOffered"));
    }

    [Fact]
    public async Task An_offer_above_the_licence_says_what_is_left_and_what_binds()
    {
        await using var world = await CapacityWorld.Start(plantTonnes: 100);
        await world.Reserved(97.5m);
        var reply = await world.Offer(3);
        Assert.Equal((422, "reservation.over-licence", "kg"), (reply.Status, reply.Code, (string?)reply.Json["field"]));
        Assert.Contains("仅余 2.5 吨", (string)reply.Json["detail"]!, StringComparison.Ordinal);
        Assert.Contains("L-1", (string)reply.Json["detail"]!, StringComparison.Ordinal);
        Assert.Equal(201, (await world.Offer(2.5m)).Status);
        Assert.Equal("reservation.over-licence", (await world.Offer(0.000001m)).Code);
    }

    [Fact]
    public async Task Manifests_draw_on_it_to_the_gram_and_what_is_accepted_counts_once()
    {
        await using var world = await CapacityWorld.Start(plantTonnes: 100);
        var id = await world.Reserved(10);
        Assert.Equal("accepted 0 0 10", await world.Shown(id));
        var (first, second) = (world.Told.Weighed(Firm.Maker, 3_000_001), world.Told.Weighed(Firm.Maker, 1_000_000));
        var number = world.Told.Ship(Firm.Maker, Firm.Plant, (first, 3_000_001), (second, 1_000_000));
        await world.Tell();
        Assert.Equal("accepted 4.000001 0 5.999999", await world.Shown(id));
        Assert.Equal((0m, 10m, 90m), await world.LicenceTonnes());
        // The scale shows a little more of one, and the other is refused.
        world.Told.Decide(number, Firm.Plant, "R9", (first, 3_000_500, true), (second, 1_000_000, false));
        await world.Tell();
        Assert.Equal("accepted 0 3.0005 6.9995", await world.Shown(id));
        Assert.Equal((3.0005m, 6.9995m, 90m), await world.LicenceTonnes());
        using var maker = world.AsMaker;
        var draw = (await Books.All(maker, $"/api/reporting/reservations/{id}/manifests")).Single();
        Assert.Equal((number, "delivered", 3000.5m), ((string)draw["manifest"]!, (string)draw["state"]!, (decimal)draw["kg"]!));
    }

    [Fact]
    public async Task It_is_consumed_when_all_of_it_was_delivered()
    {
        await using var world = await CapacityWorld.Start(plantTonnes: 100);
        var id = await world.Reserved(2);
        world.Told.Deliver(Firm.Maker, Firm.Plant, "R9", (world.Told.Weighed(Firm.Maker, 2_500_000), 2_500_000));
        await world.Tell();
        Assert.Equal("consumed 0 2 0", await world.Shown(id));
        // Half a tonne came beside the reservation; it counts in the licence's year all the same.
        Assert.Equal((2.5m, 0m, 97.5m), await world.LicenceTonnes());
    }

    [Fact]
    public async Task A_voided_manifest_gives_all_back_and_a_container_left_behind_its_part()
    {
        await using var world = await CapacityWorld.Start();
        var id = await world.Reserved(10);
        ManifestContainer[] load = [new(world.Told.Weighed(Firm.Maker, 1_000_000), Told.Oil, 1_000_000), new(world.Told.Weighed(Firm.Maker, 2_000_000), Told.Oil, 2_000_000)];
        foreach (var number in new[] { "20263301900001", "20263301900002" })
            world.Told.Say(new ManifestIssued(number, "d", Firm.Maker.Party, Firm.Maker.Site, Firm.Carrier.Party, Firm.Plant.Party, Firm.Plant.Site, "R9", load, "00"));
        await world.Tell();
        Assert.Equal("accepted 6 0 4", await world.Shown(id));
        world.Told.Say(new ManifestVoided("20263301900001", Firm.Maker.Party, [load[0].Label, load[1].Label], "改期"));
        world.Told.Say(new ManifestDeparted("20263301900002", Firm.Maker.Party, Firm.Maker.Site, Firm.Carrier.Party, Firm.Plant.Party, Firm.Plant.Site, "R9", "浙A12345", "D1", "E1", [load[0]], [load[1].Label]));
        await world.Tell();
        Assert.Equal("accepted 1 0 9", await world.Shown(id));
        Assert.Equal((0m, 10m, 90m), await world.LicenceTonnes());
    }

    [Fact]
    public async Task A_decision_heard_before_its_manifest_leads_to_the_same()
    {
        await using var world = await CapacityWorld.Start();
        var id = await world.Reserved(10);
        var label = world.Told.Weighed(Firm.Maker, 4_000_000);
        world.Told.Decide("20263301900003", Firm.Plant, "R9", (label, 4_000_000, true));
        await world.Tell();
        Assert.Equal("accepted 0 0 10", await world.Shown(id));
        world.Told.Say(new ManifestIssued("20263301900003", "d", Firm.Maker.Party, Firm.Maker.Site, Firm.Carrier.Party, Firm.Plant.Party, Firm.Plant.Site, "R9", [new ManifestContainer(label, Told.Oil, 4_000_000)], "00"));
        await world.Tell();
        Assert.Equal("accepted 0 4 6", await world.Shown(id));
        Assert.Equal((4m, 6m, 90m), await world.LicenceTonnes());
    }

    [Fact]
    public async Task Only_the_producers_own_waste_of_the_code_draws_on_it_the_one_that_ends_first_first()
    {
        await using var world = await CapacityWorld.Start();
        var late = await world.Reserved(5, lastDay: "2026-12-31");
        var soon = await world.Reserved(5, lastDay: "2026-12-01");
        var ash = await world.Reserved(5, code: Told.Ash);
        world.Told.Ship(Firm.Maker, Firm.Plant, (world.Told.Weighed(Firm.Maker, 6_000_000), 6_000_000));
        world.Told.Ship(Firm.Other, Firm.Plant, (world.Told.Weighed(Firm.Other, 1_000_000), 1_000_000));
        await world.Tell();
        Assert.Equal(["accepted 5 0 0", "accepted 1 0 4", "accepted 0 0 5"], [await world.Shown(soon), await world.Shown(late), await world.Shown(ash)]);
    }

    [Fact]
    public async Task What_an_earlier_system_accepted_in_the_year_cannot_be_promised_again()
    {
        await using var world = await CapacityWorld.Start(plantTonnes: 10);
        foreach (var (serial, on) in new[] { (1, new DateOnly(2026, 4, 1)), (2, new DateOnly(2026, 4, 1)), (3, new DateOnly(2025, 12, 31)) })
            world.Told.Say(PastTests.Batch(serial, new PastTransfer($"2025330100000{serial}", null, Firm.Plant.Party, Firm.Plant.Site, CapacityWorld.PlantLicence, on, on, 3_000_000), "R9", 3_000_000));
        await world.Tell();
        Assert.Equal((6m, 0m, 4m), await world.LicenceTonnes());
        Assert.Equal("reservation.over-licence", (await world.Offer(4.000001m)).Code);
        Assert.Equal(201, (await world.Offer(4)).Status);
    }

    [Fact]
    public async Task An_offer_that_is_not_answered_in_time_ends_by_the_clock_and_frees_its_tonnes()
    {
        await using var world = await CapacityWorld.Start(plantTonnes: 10);
        var id = (string)(await world.Offer(10, answerBy: "2026-11-20")).Need()["reservation"]!;
        Assert.Equal("reservation.over-licence", (await world.Offer(1)).Code);
        world.Host.Clock.Advance(TimeSpan.FromDays(5));
        // Judged when it is looked at, before any upkeep.
        Assert.Equal("expired 0 0 0", await world.Shown(id));
        using (var maker = world.AsMaker) Assert.Equal("reservation.over", (await maker.Post($"/api/reporting/reservations/{id}/accept")).Code);
        // The next offer takes its place at once, and the journal says so.
        Assert.Equal(201, (await world.Offer(10)).Status);
        Assert.Contains("ReservationExpired", await world.Journal());
        Assert.Equal((0m, 10m, 0m), await world.LicenceTonnes());
    }

    [Fact]
    public async Task Upkeep_ends_what_is_over_once_but_what_is_on_the_way_stays_promised()
    {
        await using var world = await CapacityWorld.Start(plantTonnes: 10);
        var id = await world.Reserved(10, lastDay: "2026-11-30");
        var label = world.Told.Weighed(Firm.Maker, 4_000_000);
        var number = world.Told.Ship(Firm.Maker, Firm.Plant, (label, 4_000_000));
        await world.Tell();
        world.Host.Clock.Advance(TimeSpan.FromDays(20));
        Assert.Equal(1, await world.Upkeep());
        Assert.Equal(0, await world.Upkeep());
        Assert.Equal((0m, 4m, 6m), await world.LicenceTonnes());
        Assert.Single(await world.Journal(), "ReservationExpired");
        world.Told.Decide(number, Firm.Plant, "R9", (label, 4_000_000, true));
        await world.Tell();
        Assert.Equal((4m, 0m, 6m), await world.LicenceTonnes());
        Assert.Equal("expired 0 4 0", await world.Shown(id));
    }

    [Fact]
    public async Task A_producer_asks_and_the_plant_answers_with_an_offer_or_declines()
    {
        await using var world = await CapacityWorld.Start();
        using var maker = world.AsMaker;
        using var plant = world.AsPlant;
        using var bureau = world.Host.AsRegulator("330110");
        var wish = new { licence = CapacityWorld.PlantLicence, producerSite = Firm.Maker.Site, wasteCode = Told.Oil, kg = 8_000, lastDay = "2026-12-31", note = "年底检修" };
        var asked = (string)(await maker.Post("/api/reporting/reservations/requests", wish)).Need()["reservation"]!;
        Assert.Equal((0m, 0m, 100m), await world.LicenceTonnes());
        var offered = (await plant.Post($"/api/reporting/reservations/{asked}/offer", new { kg = 6_000, contract = "HT-1" })).Need();
        Assert.Equal(("offered", 6_000m, "HT-1"), ((string)offered["state"]!, (decimal)offered["kg"]!, (string)offered["contract"]!));
        Assert.Equal("declined", (string)(await maker.Post($"/api/reporting/reservations/{asked}/decline", new { reason = "不够" })).Need()["state"]!);
        Assert.Equal((0m, 0m, 100m), await world.LicenceTonnes());
        // The bureau of the county asks for its firm; the plant declines.
        var forOther = (string)(await bureau.Post("/api/reporting/reservations/requests", wish with { producerSite = Firm.Other.Site })).Need()["reservation"]!;
        Assert.Equal("declined", (string)(await plant.Post($"/api/reporting/reservations/{forOther}/decline", new { reason = "检修" })).Need()["state"]!);
        Assert.Equal("reservation.state", (await plant.Post($"/api/reporting/reservations/{forOther}/offer", new { })).Code);
    }

    [Fact]
    public async Task What_was_accepted_can_be_given_back_and_an_offer_taken_back()
    {
        await using var world = await CapacityWorld.Start();
        var accepted = await world.Reserved(10);
        var offered = (string)(await world.Offer(20)).Need()["reservation"]!;
        using var maker = world.AsMaker;
        using var plant = world.AsPlant;
        Assert.Equal("reservation.state", (await plant.Post($"/api/reporting/reservations/{accepted}/withdraw", new { reason = "x" })).Code);
        (await plant.Post($"/api/reporting/reservations/{offered}/withdraw", new { reason = "检修" })).Need();
        Assert.Equal((0m, 10m, 90m), await world.LicenceTonnes());
        (await maker.Post($"/api/reporting/reservations/{accepted}/withdraw", new { reason = "停产" })).Need();
        Assert.Equal((0m, 0m, 100m), await world.LicenceTonnes());
        Assert.Equal("reservation.state", (await maker.Post($"/api/reporting/reservations/{accepted}/accept")).Code);
    }

    [Theory]
    [InlineData("L-9", Told.Oil, 1000, "2026-12-31", 404, "licence.unknown", "licence")]
    [InlineData("L-1", "772-002-18", 1000, "2026-12-31", 422, "reservation.licence-code", "wasteCode")]
    [InlineData("L-1", "oil", 1000, "2026-12-31", 400, "waste-code.format", "wasteCode")]
    [InlineData("L-1", Told.Oil, 0, "2026-12-31", 400, "reservation.amount", "kg")]
    [InlineData("L-1", Told.Oil, 1000, "2026-11-15", 400, "reservation.last-day", "lastDay")]
    [InlineData("L-1", Told.Oil, 1000, "2028-01-01", 400, "reservation.last-day", "lastDay")]
    [InlineData("L-4", Told.Oil, 1000, "2026-12-31", 422, "reservation.licence-days", "lastDay")]
    public async Task Rule_48_what_no_licence_allows_is_refused_by_its_field(string licence, string code, int kg, string lastDay, int status, string refusal, string field)
    {
        await using var world = await CapacityWorld.Start();
        world.Told.Say(CapacityWorld.Licence("L-4", Firm.Plant, 10, [new LicenceScope("HW08", "all", [])], ["R9"]) with { ValidTo = new DateOnly(2026, 11, 30) });
        await world.Tell();
        var reply = await world.Offer(0, more: new { licence, producerSite = Firm.Maker.Site, wasteCode = code, kg, lastDay });
        Assert.Equal((status, refusal, field), (reply.Status, reply.Code, (string?)reply.Json["field"]));
    }

    [Fact]
    public async Task Nobody_acts_for_another_or_sees_what_is_not_theirs()
    {
        await using var world = await CapacityWorld.Start();
        var id = (string)(await world.Offer(10)).Need()["reservation"]!;
        using var landfill = world.Host.AsParty(Firm.Landfill.Party, Role.Plant);
        using var other = world.AsOther;
        using var plant = world.AsPlant;
        using var maker = world.AsMaker;
        using var abroad = world.Host.AsRegulator("330400");
        using var home = world.Host.AsRegulator("330106");
        // Another's licence; a collector's licence; another's offer.
        Assert.Equal("reservation.not-yours", (await landfill.Post("/api/reporting/reservations", new { licence = "L-1", producerSite = Firm.Maker.Site, wasteCode = Told.Oil, kg = 1, lastDay = "2026-12-31" })).Code);
        Assert.Equal("reservation.not-yours", (await other.Post("/api/reporting/reservations/requests", new { licence = "L-1", producerSite = Firm.Maker.Site, wasteCode = Told.Oil, kg = 1, lastDay = "2026-12-31" })).Code);
        Assert.Equal("reservation.not-yours", (await abroad.Post("/api/reporting/reservations/requests", new { licence = "L-1", producerSite = Firm.Maker.Site, wasteCode = Told.Oil, kg = 1, lastDay = "2026-12-31" })).Code);
        Assert.Equal("reservation.collection-licence", (await maker.Post("/api/reporting/reservations/requests", new { licence = "L-3", producerSite = Firm.Maker.Site, wasteCode = Told.Oil, kg = 1, lastDay = "2026-12-31" })).Code);
        foreach (var stranger in new[] { landfill, other, abroad })
        {
            Assert.Equal(404, (await stranger.Get("/api/reporting/reservations/" + id)).Status);
            Assert.Equal(404, (await stranger.Get($"/api/reporting/reservations/{id}/manifests")).Status);
            Assert.Empty(await Books.All(stranger, "/api/reporting/reservations"));
        }
        Assert.Equal(404, (await other.Post($"/api/reporting/reservations/{id}/accept")).Status);
        Assert.Equal("reservation.not-yours", (await plant.Post($"/api/reporting/reservations/{id}/accept")).Code);
        Assert.Single(await Books.All(home, "/api/reporting/reservations"));
        Assert.Equal(403, (await home.Post($"/api/reporting/reservations/{id}/accept")).Status);
        using var carrier = world.Host.AsParty(Firm.Carrier.Party, Role.Dispatcher);
        Assert.Equal(403, (await carrier.Get("/api/reporting/reservations")).Status);
        Assert.Equal(["L-2"], (await Books.All(landfill, "/api/reporting/capacity/licences")).Select(line => (string?)line["licence"]));
    }
}
