using WasteLoop.Chassis.People;
using WasteLoop.Contracts.Declarations;
using WasteLoop.Contracts.Registry;
using static WasteLoop.Manifests.Tests.IssueTests;

namespace WasteLoop.Manifests.Tests;

public sealed class DepartTests
{
    [Fact]
    public async Task Departs_with_what_was_scanned_and_frees_the_rest()
    {
        await using var world = await World.Start();
        var labels = await world.StoredMany(3);
        var number = await world.Issued(labels);
        var departed = (await world.Depart(number, [labels[2], labels[0]])).Need();

        Assert.Equal("in-transit", (string)departed["state"]!);
        Assert.Equal(World.Plate, (string)departed["transport"]!["plate"]!);
        Assert.Equal(361m, (decimal)departed["difference"]!["shippedKg"]!);
        Assert.True((bool)departed["containers"]![1]!["leftBehind"]!);
        Assert.Equal(2, (int)Assert.Single(departed["lines"]!.AsArray())!["count"]!);

        var told = Assert.Single(await world.Told("ManifestDeparted"));
        Assert.Equal([labels[0], labels[2]], told["containers"]!.AsArray().Select(container => (string)container!["label"]!));
        Assert.Equal(labels[1], (string)Assert.Single(told["leftBehind"]!.AsArray())!);
        Assert.Equal(World.Escort, (string)told["escort"]!);
        await world.Issued(labels[1]);
        Refused(await world.TryIssue(World.Content([labels[0]])), 409, "manifest.container-taken", "labels[0]", "manifest.per-trip");
        Assert.Empty(await world.Findings());
    }

    [Fact]
    public async Task Rule_5_a_manifest_departs_once()
    {
        await using var world = await World.Start();
        var labels = await world.StoredMany(2);
        var number = await world.Issued(labels);
        (await world.Depart(number, [labels[0]])).Need();
        Refused(await world.Depart(number, [labels[1]]), 409, "manifest.already-departed", null, "manifest.per-trip");
    }

    [Fact]
    public async Task Rule_3_three_movers_on_one_truck_have_three_manifests()
    {
        await using var world = await World.Start();
        var (own, other) = (await world.Stored(), await world.Stored(party: World.OtherMover));
        var foreign = await world.AsMover.Post("/api/manifests/drafts", World.Content([own, other]));
        Assert.Equal((404, "container.not-found"), (foreign.Status, foreign.Code));

        var first = await world.Issued(own);
        var second = (string)(await world.TryIssue(World.Content([other], World.OtherMover), world.AsOtherMover)).Need()["manifest"]!;
        Refused(await world.Depart(first, [own, other]), 422, "manifest.loading-label-match", "labels[1]", "manifest.loading-label-match");
        (await world.Depart(first, [own])).Need();
        (await world.Depart(second, [other])).Need();
        Assert.Equal(2, (await world.Told("ManifestDeparted")).Select(told => (string)told["mover"]!).Distinct().Count());
    }

    [Fact]
    public async Task Rule_7_without_an_issued_manifest_nothing_departs()
    {
        await using var world = await World.Start();
        var label = await world.Stored();
        var draft = await world.Draft(label);
        Refused(await world.Depart(draft, [label]), 404, "manifest.not-found", null, "manifest.issued-before-transport");
        Refused(await world.Depart("20263301000001", [label]), 404, "manifest.not-found", null, "manifest.issued-before-transport");
        (await world.Issue(draft)).Need();
        var number = (string)(await world.AsMover.Get($"/api/manifests/drafts/{draft}")).Need()["manifest"]!;
        Refused(await world.Depart(number, [label], happenedAt: world.Host.Clock.GetUtcNow().AddMinutes(-1)), 422, "manifest.departed-before-issue", "happenedAt", "manifest.issued-before-transport");
        (await world.Depart(number, [label], happenedAt: world.Host.Clock.GetUtcNow())).Need();
    }

    [Fact]
    public async Task Rule_8_refuses_a_label_that_is_on_no_line()
    {
        await using var world = await World.Start();
        var labels = await world.StoredMany(2);
        var rags = await world.Stored(World.Rags);
        var number = await world.Issued(labels[0]);
        foreach (var stranger in new[] { labels[1], rags })
            Refused(await world.Depart(number, [labels[0], stranger]), 422, "manifest.loading-label-match", "labels[1]", "manifest.loading-label-match");
        Refused(await world.Depart(number, []), 422, "manifest.nothing-loaded", "labels", "manifest.loading-label-match");
        Refused(await world.Depart(number, ["x"]), 400, "label.format", "labels[0]", "label.digital-id-length");
        Refused(await world.Depart(number, [labels[0], labels[0]]), 400, "labels.repeated", "labels[1]", "label.one-per-container");
        Assert.Equal("issued", await world.State(number));
    }

    [Fact]
    public async Task Refuses_a_container_that_was_withdrawn_meanwhile()
    {
        await using var world = await World.Start();
        var labels = await world.StoredMany(2);
        var number = await world.Issued(labels);
        await world.Tell(new ContainerWithdrawn(labels[1], World.MoverSite, World.Drum, "录错"));
        Refused(await world.Depart(number, labels), 422, "manifest.container-withdrawn", "labels[1]", "manifest.in-store");
        (await world.Depart(number, [labels[0]])).Need();
        Assert.Empty(await world.Findings());
    }

    [Fact]
    public async Task Ships_the_mass_that_the_ledger_has_now()
    {
        await using var world = await World.Start();
        var label = await world.Stored();
        var number = await world.Issued(label);
        await world.Tell(new ContainerCorrected(label, World.MoverSite, World.Drum, 190_001, "复称"));
        Assert.Equal(190.001m, (decimal)(await world.Depart(number, [label])).Need()["containers"]![0]!["shippedKg"]!);
        Assert.Equal(190_001, (long)Assert.Single(await world.Told("ManifestDeparted"))["containers"]![0]!["grams"]!);
        Assert.Empty(await world.Findings());
    }

    [Fact]
    public async Task A_correction_beyond_the_plan_does_not_leave()
    {
        await using var world = await World.Start();
        await world.Tell(World.Plan(World.MoverSite, World.Mover, World.Drum, 2));
        var label = await world.Stored();
        var number = await world.Issued(label);
        await world.Tell(new ContainerCorrected(label, World.MoverSite, World.Drum, World.Drum + 1, "复称"));
        Refused(await world.Depart(number, [label]), 422, "manifest.over-plan", "labels", "manifest.planned");
        Assert.Empty(await world.Findings());
    }

    [Fact]
    public async Task Rule_9_refuses_papers_that_are_expired_not_begun_or_without_hazardous_waste()
    {
        await using var world = await World.Start();
        var label = await world.Stored();
        var number = await world.Issued(label);
        var (yesterday, tomorrow) = (new DateOnly(2026, 11, 15), new DateOnly(2026, 11, 17));

        await Refuses(new TransportPermitRecorded(World.Permit, World.Carrier, true, World.From, yesterday), null, World.Permit, "2026-11-15");
        await world.Tell(new TransportPermitRecorded(World.Permit, World.Carrier, true, World.From, World.To));
        await Refuses(World.Vehicle(to: yesterday), "plate", World.Plate, "2026-11-15");
        await Refuses(World.Vehicle(covers: false), "plate", World.Plate, "危险废物");
        await Refuses(World.Vehicle(carrier: World.OtherCarrier), "plate", World.Plate, "登记");
        await world.Tell(World.Vehicle());
        await Refuses(World.Crew(World.Driver, "李四", "driver", to: yesterday), "driver", World.Driver, "2026-11-15");
        await Refuses(World.Crew(World.Driver, "李四", "driver", from: tomorrow), "driver", World.Driver, "2026-11-17");
        await Refuses(World.Crew(World.Driver, "李四", "escort"), "driver", World.Driver, "驾驶员");
        await world.Tell(World.Crew(World.Driver, "李四", "driver"));
        await Refuses(World.Crew(World.Escort, "赵六", "escort", covers: false), "escort", World.Escort, "危险废物");
        await Refuses(World.Crew(World.Escort, "赵六", "driver"), "escort", World.Escort, "押运员");
        await Refuses(World.Crew(World.Escort, "赵六", "escort", carrier: World.OtherCarrier), "escort", World.Escort, "登记");
        await world.Tell(World.Crew(World.Escort, "赵六", "escort"));
        Refused(await world.Depart(number, [label], plate: "浙A00000"), 422, "manifest.transport-papers", "plate", "manifest.transport-papers");
        Refused(await world.Depart(number, [label], driver: "9"), 422, "manifest.transport-papers", "driver", "manifest.transport-papers");
        Refused(await world.Depart(number, [label], escort: World.Driver), 422, "manifest.crew-alone", "escort", "manifest.transport-papers");
        Refused(await world.Depart(number, [label], plate: " "), 400, "text.empty", "plate", null);
        (await world.Depart(number, [label])).Need();

        async Task Refuses(Contracts.IEvent paper, string? field, string names, string says)
        {
            await world.Tell(paper);
            var reply = await world.Depart(number, [label]);
            Refused(reply, 422, "manifest.transport-papers", field, "manifest.transport-papers");
            Assert.Contains(names, (string)reply.Json["detail"]!, StringComparison.Ordinal);
            Assert.Contains(says, (string)reply.Json["detail"]!, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Papers_are_judged_by_the_day_of_departure()
    {
        await using var world = await World.Start();
        var label = await world.Stored();
        var number = await world.Issued(label);
        var left = world.Host.Clock.GetUtcNow();
        world.Host.Clock.Advance(TimeSpan.FromDays(1));
        await world.Tell(World.Vehicle(to: new DateOnly(2026, 11, 16)));
        Refused(await world.Depart(number, [label]), 422, "manifest.transport-papers", "plate", "manifest.transport-papers");
        (await world.Depart(number, [label], happenedAt: left)).Need();
    }

    [Fact]
    public async Task Refuses_an_overload_also_over_a_shared_round()
    {
        await using var world = await World.Start();
        var labels = await world.StoredMany(3);
        await world.Tell(World.Vehicle(2 * World.Drum));
        var all = await world.Issued(labels);
        Refused(await world.Depart(all, labels), 422, "manifest.overload", "labels", null);
        (await world.AsMover.Post($"/api/manifests/{all}/void", new { reason = "分车" })).Need();

        await world.Departed(labels[0]);
        var round = await world.Departed(labels[1]);
        var third = await world.Issued(labels[2]);
        Refused(await world.Depart(third, [labels[2]]), 422, "manifest.overload", "labels", null);
        await world.Tell(World.Arrived(round, [labels[1]]));
        (await world.Depart(third, [labels[2]])).Need();
    }

    [Fact]
    public async Task Only_the_named_carrier_departs()
    {
        await using var world = await World.Start();
        var label = await world.Stored();
        var number = await world.Issued(label);
        Refused(await world.Depart(number, [label], client: world.Host.AsParty(World.OtherCarrier, Role.Driver)), 404, "manifest.not-found", null, "manifest.issued-before-transport");
        Assert.Equal(403, (await world.Depart(number, [label], client: world.AsMover)).Status);
        Assert.Equal(403, (await world.Depart(number, [label], client: world.AsReceiver)).Status);
        Assert.Equal(403, (await world.Depart(number, [label], client: world.Host.AsAdministrator())).Status);
        Assert.Equal(401, (await world.Depart(number, [label], client: world.Host.Anonymous())).Status);
        (await world.Depart(number, [label], client: world.Host.AsParty(World.Carrier, Role.Driver))).Need();
    }
}
