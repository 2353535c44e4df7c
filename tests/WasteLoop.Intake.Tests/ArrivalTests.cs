using WasteLoop.Contracts.Manifests;
using static WasteLoop.Intake.Tests.Scene;

namespace WasteLoop.Intake.Tests;

public sealed class ArrivalTests
{
    [Fact]
    public async Task Records_what_came_and_what_is_missing()
    {
        await using var scene = await Start();
        var (number, labels) = await scene.Depart([100, 200, 300]);
        var reply = await scene.Arrive(number, [labels[0], labels[2]]);

        Assert.Equal(201, reply.Status);
        Assert.Equal("/api/intake/receipts/" + number, reply.Location);
        Assert.Equal("arrived", (string?)reply.Json["state"]);
        Assert.Equal(labels[1], (string?)reply.Json["missing"]![0]);
        Assert.Equal(600m, (decimal)reply.Json["total"]!["shippedKg"]!);
        Assert.True((bool)reply.Json["total"]!["major"]!);
        Assert.Equal("北仑机械厂", (string?)reply.Json["moverName"]);
        Assert.Equal("废矿物油", (string?)reply.Json["containers"]![0]!["wasteName"]);
        var told = Assert.Single(await scene.Told("LoadArrived"));
        Assert.Contains($"\"labels\":[\"{labels[0]}\",\"{labels[2]}\"],\"missingLabels\":[\"{labels[1]}\"]", told);
    }

    [Fact]
    public async Task Rule_10_refuses_a_receiver_that_the_manifest_does_not_name()
    {
        await using var scene = await Start();
        var (number, labels) = await scene.Depart([100]);
        var reply = await scene.Other.Post("/api/intake/receipts", new { manifest = number, site = OtherSite, labels });
        Assert.Equal((422, "intake.not-named-receiver"), (reply.Status, reply.Code));
        Assert.Equal("manifest.named-receiver", (string?)reply.Json["rule"]);
        Assert.DoesNotContain(PlantParty, reply.Text);
    }

    [Fact]
    public async Task Rule_10_refuses_another_site_of_the_named_receiver()
    {
        await using var scene = await Start();
        var (number, labels) = await scene.Depart([100]);
        var reply = await scene.Plant.Post("/api/intake/receipts", new { manifest = number, site = PlantSite2, labels });
        Assert.Equal((422, "intake.other-site", "manifest.named-receiver"), (reply.Status, reply.Code, (string?)reply.Json["rule"]));
    }

    [Fact]
    public async Task Refuses_what_has_not_departed_or_was_voided_or_is_unknown()
    {
        await using var scene = await Start();
        var label = await scene.NewLabel();
        var (issued, voided) = (scene.NewNumber(), scene.NewNumber());
        await scene.Host.Tell(Issued(issued, new ManifestContainer(label, Oil, 100_000)), Issued(voided, new ManifestContainer(label, Oil, 100_000)), new ManifestVoided(voided, MoverParty, [label], "错填"));

        var notDeparted = await scene.Arrive(issued, [label]);
        Assert.Equal((409, "intake.not-departed"), (notDeparted.Status, notDeparted.Code));
        Assert.NotNull((string?)notDeparted.Json["next"]);
        var isVoid = await scene.Arrive(voided, [label]);
        Assert.Equal((409, "intake.manifest-voided"), (isVoid.Status, isVoid.Code));
        var unknown = await scene.Arrive(scene.NewNumber(), [label]);
        Assert.Equal((404, "manifest.not-found"), (unknown.Status, unknown.Code));
        var malformed = await scene.Arrive("123", [label]);
        Assert.Equal((400, "manifest-number.format"), (malformed.Status, malformed.Code));
    }

    [Fact]
    public async Task Refuses_labels_that_are_strange_repeated_left_behind_or_not_on_the_manifest()
    {
        await using var scene = await Start();
        var (on, off, left) = (await scene.NewLabel(), await scene.NewLabel(), await scene.NewLabel());
        var number = scene.NewNumber();
        await scene.Host.Tell(Departed(number, [new ManifestContainer(on, Oil, 100_000)], [left]));

        await Expect([on, off], 422, "intake.label-not-on-manifest", "labels[1]");
        await Expect([left], 422, "intake.label-not-on-manifest", "labels[0]");
        await Expect([on, on], 400, "intake.label-twice", "labels[1]");
        await Expect([on, "x"], 400, "label.format", "labels[1]");
        await Expect([], 400, "list.empty", "labels");
        await Expect([.. Enumerable.Repeat(on, 201)], 400, "list.too-long", "labels");
        Assert.Equal(201, (await scene.Arrive(number, [on])).Status);

        async Task Expect(string[] labels, int status, string code, string field)
        {
            var reply = await scene.Arrive(number, labels);
            Assert.Equal((status, code, field), (reply.Status, reply.Code, (string?)reply.Json["field"]));
        }
    }

    [Fact]
    public async Task Refuses_arrival_before_departure_and_from_the_future()
    {
        await using var scene = await Start();
        var (number, labels) = await scene.Depart([100]);
        var early = await scene.Plant.Post("/api/intake/receipts", new { manifest = number, site = PlantSite, labels, happenedAt = scene.Host.Clock.GetUtcNow().AddMinutes(-1) });
        Assert.Equal((422, "intake.before-departure"), (early.Status, early.Code));
        var future = await scene.Plant.Post("/api/intake/receipts", new { manifest = number, site = PlantSite, labels, happenedAt = scene.Host.Clock.GetUtcNow().AddHours(1) });
        Assert.Equal((400, "time.future"), (future.Status, future.Code));
    }

    [Fact]
    public async Task Refuses_a_second_arrival_but_gives_the_same_answer_to_the_same_key()
    {
        await using var scene = await Start();
        var (number, labels) = await scene.Depart([100]);
        var body = new { manifest = number, site = PlantSite, labels };
        var first = await scene.Plant.Post("/api/intake/receipts", body, "gate-1");
        var again = await scene.Plant.Post("/api/intake/receipts", body, "gate-1");
        Assert.Equal((201, first.Text), (again.Status, again.Text));
        var other = await scene.Plant.Post("/api/intake/receipts", body, "gate-2");
        Assert.Equal((409, "intake.already-arrived"), (other.Status, other.Code));
        Assert.Single(await scene.Told("LoadArrived"));
    }

    [Fact]
    public async Task Lets_one_of_two_gates_scan_a_load_in()
    {
        await using var scene = await Start();
        var (number, labels) = await scene.Depart([100]);
        var replies = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => scene.Arrive(number, labels)));
        Assert.Equal([201, 409, 409, 409], replies.Select(r => r.Status).Order());
        Assert.Single(await scene.Told("LoadArrived"));
    }

    [Fact]
    public async Task Keeps_others_sites_hidden()
    {
        await using var scene = await Start();
        var (number, labels) = await scene.Depart([100]);
        foreach (var site in new[] { OtherSite, "nowhere" })
        {
            var reply = await scene.Plant.Post("/api/intake/receipts", new { manifest = number, site, labels });
            Assert.Equal((404, "site.not-found", "site"), (reply.Status, reply.Code, (string?)reply.Json["field"]));
        }
    }

    [Fact]
    public async Task Lists_what_is_expected_until_it_arrives()
    {
        await using var scene = await Start();
        var (first, labels) = await scene.Depart([100, 200]);
        var (second, _) = await scene.Depart([300]);
        await scene.Depart([300], receiver: OtherPlant, site: OtherSite);
        await scene.Host.Tell(Issued(scene.NewNumber(), new ManifestContainer(await scene.NewLabel(), Oil, 1_000)));

        var page = (await scene.Plant.Get("/api/intake/expected?limit=1")).Need();
        Assert.Equal(first, (string?)page["items"]![0]!["manifest"]);
        Assert.Equal(300m, (decimal)page["items"]![0]!["shippedKg"]!);
        Assert.Equal("浙A12345", (string?)page["items"]![0]!["plate"]);
        Assert.Equal(2, page["items"]![0]!["containers"]!.AsArray().Count);
        var next = (await scene.Plant.Get($"/api/intake/expected?limit=1&cursor={Uri.EscapeDataString((string)page["next"]!)}")).Need();
        Assert.Equal(second, (string?)next["items"]![0]!["manifest"]);
        Assert.Null(next["next"]);

        (await scene.Arrive(first, labels)).Need();
        Assert.Equal(second, (string?)(await scene.Plant.Get($"/api/intake/expected?site={PlantSite}")).Json["items"]!.AsArray().Single()!["manifest"]);
        Assert.Empty((await scene.Plant.Get($"/api/intake/expected?site={PlantSite2}")).Json["items"]!.AsArray());
    }
}
