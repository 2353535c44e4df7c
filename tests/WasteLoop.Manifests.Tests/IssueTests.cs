using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WasteLoop.Contracts.Declarations;
using WasteLoop.Contracts.Registry;
using WasteLoop.Host.Client;
using WasteLoop.Kernel;
using WasteLoop.Manifests.Transfer;

namespace WasteLoop.Manifests.Tests;

public sealed partial class IssueTests
{
    [Fact]
    public async Task Rule_1_and_2_number_carries_the_movers_year_and_city()
    {
        await using var world = await World.Start();
        var issued = await world.TryIssue(World.Content([await world.Stored()]));
        Assert.Equal(201, issued.Status);
        var number = (string)issued.Json["manifest"]!;
        Assert.Matches(Number(), number);
        Assert.Equal("/api/manifests/" + number, issued.Location);
    }

    [Fact]
    public async Task Gives_the_signed_manifest_and_tells_it()
    {
        await using var world = await World.Start();
        string[] labels = [await world.Stored(), await world.Stored(), await world.Stored(World.Rags, 20_250)];
        var draft = await world.Draft(labels);
        var manifest = (await world.Issue(draft)).Need();

        Assert.Equal("issued", (string)manifest["state"]!);
        Assert.False((bool)manifest["voided"]!);
        Assert.Equal("杭州甲机械有限公司", (string)manifest["mover"]!["name"]!);
        Assert.Equal("绍兴戊环保有限公司", (string)manifest["receiver"]!["name"]!);
        Assert.Equal("杭州丙运输有限公司", (string)manifest["carrier"]!["name"]!);
        Assert.Equal(World.Licence, (string)manifest["receiverLicence"]!);
        Assert.Equal($"user-of-{World.Mover}", (string)manifest["signed"]!["user"]!);
        Assert.Equal(64, ((string)manifest["signed"]!["contentHash"]!).Length);
        Assert.Equal(["900-041-49 1 20.25", "900-249-08 2 361"], manifest["lines"]!.AsArray().Select(line => $"{line!["wasteCode"]} {line["count"]} {line["massKg"]}"));
        Assert.Equal(labels, manifest["containers"]!.AsArray().Select(container => (string)container!["label"]!));
        Assert.Equal("issued", (string)Assert.Single(manifest["steps"]!.AsArray())!["what"]!);

        var told = Assert.Single(await world.Told("ManifestIssued"));
        Assert.Equal((string)manifest["manifest"]!, (string)told["manifest"]!);
        Assert.Equal(draft, (string)told["draft"]!);
        Assert.Equal(World.MoverSite, (string)told["moverSite"]!);
        Assert.Equal((string)manifest["signed"]!["contentHash"]!, (string)told["contentHash"]!);
        Assert.Equal([180_500, 180_500, 20_250], told["containers"]!.AsArray().Select(container => (long)container!["grams"]!));
        Assert.Equal((string)manifest["manifest"]!, (string)(await world.AsMover.Get($"/api/manifests/drafts/{draft}")).Need()["manifest"]!);
        Assert.Empty(await world.Findings());
    }

    [Fact]
    public async Task Rule_4_two_codes_go_on_one_manifest_or_on_two()
    {
        await using var world = await World.Start();
        var (oil, rags) = (await world.StoredMany(2), await world.StoredMany(2, World.Rags));
        Assert.Equal(2, (await world.TryIssue(World.Content([oil[0], rags[0]]))).Need()["lines"]!.AsArray().Count);
        Assert.Single((await world.TryIssue(World.Content([oil[1]]))).Need()["lines"]!.AsArray());
        Assert.Single((await world.TryIssue(World.Content([rags[1]]))).Need()["lines"]!.AsArray());
    }

    [Fact]
    public async Task Refuses_an_empty_draft()
    {
        await using var world = await World.Start();
        Refused(await world.Issue(await world.Draft()), 422, "manifest.empty", "labels", null);
    }

    [Fact]
    public async Task Refuses_containers_that_are_unknown_not_stored_withdrawn_or_elsewhere()
    {
        await using var world = await World.Start();
        var (good, withdrawn, elsewhere) = (await world.Stored(), await world.Stored(), await world.Stored(site: World.SecondSite));
        var (unknown, unstored) = (world.Labelled().Label, world.Labelled());
        await world.Tell(unstored, new ContainerWeighed(unstored.Label, unstored.Site, 1000, null, null, "scale", "秤1"), new ContainerWithdrawn(withdrawn, World.MoverSite, World.Drum, "录错"));

        Refused(await world.TryIssue(World.Content([good, unknown])), 404, "container.not-found", "labels[1]", null);
        foreach (var label in new[] { unstored.Label, withdrawn, elsewhere })
            Refused(await world.TryIssue(World.Content([good, label])), 422, "manifest.not-in-store", "labels[1]", "manifest.in-store");
    }

    [Fact]
    public async Task Refuses_a_container_that_another_manifest_holds_and_names_it()
    {
        await using var world = await World.Start();
        var labels = await world.StoredMany(2);
        var first = await world.Issued(labels[0]);
        var reply = await world.TryIssue(World.Content(labels));
        Refused(reply, 409, "manifest.container-taken", "labels[0]", "manifest.per-trip");
        Assert.Contains(first, (string)reply.Json["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rule_18_refuses_waste_or_receiver_outside_the_filed_plan()
    {
        await using var world = await World.Start();
        var (oil, rags) = (await world.Stored(), await world.Stored(World.Rags));
        await world.Tell(World.Plan(World.MoverSite, World.Mover, revision: 2, codes: World.Oil));
        Refused(await world.TryIssue(World.Content([oil, rags])), 422, "manifest.planned", "labels", "manifest.planned");

        await world.Tell(World.LicenceOf(holder: World.OtherReceiver, licence: "other"));
        Refused(await world.TryIssue(World.Content([oil], receiver: World.OtherReceiver)), 422, "manifest.planned", "labels", "manifest.planned");

        (await world.TryIssue(World.Content([oil]))).Need();
    }

    [Fact]
    public async Task Rule_18_refuses_a_year_without_a_filed_plan()
    {
        await using var world = await World.Start();
        var label = await world.Stored();
        world.Host.Clock.Set(new DateTimeOffset(2026, 12, 31, 16, 0, 0, TimeSpan.Zero));      // 2027 has begun in China
        var draft = await world.Draft(label);
        Refused(await world.Issue(draft), 422, "manifest.planned", "moverSite", "manifest.planned");

        await world.Tell(World.Plan(World.MoverSite, World.Mover, year: 2027), World.LicenceOf(to: new DateOnly(2028, 1, 1)), new TransportPermitRecorded(World.Permit, World.Carrier, true, World.From, new DateOnly(2028, 1, 1)));
        Assert.StartsWith("20273301", (string)(await world.Issue(draft)).Need()["manifest"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_more_than_the_plan_has_and_counts_what_is_given_back()
    {
        await using var world = await World.Start();
        var labels = await world.StoredMany(4);
        await world.Tell(World.Plan(World.MoverSite, World.Mover, transferGrams: 2 * World.Drum, revision: 2));
        var first = await world.Issued(labels[0]);
        await world.Issued(labels[1]);
        var third = await world.Draft(labels[2]);
        var reply = await world.Issue(third);
        Refused(reply, 422, "manifest.over-plan", "labels", "manifest.planned");
        Assert.Contains("0.361", (string)reply.Json["detail"]!, StringComparison.Ordinal);

        (await world.AsMover.Post($"/api/manifests/{first}/void", new { reason = "改期" })).Need();
        (await world.Issue(third)).Need();
        Refused(await world.TryIssue(World.Content([labels[3]])), 422, "manifest.over-plan", "labels", "manifest.planned");
        await world.Tell(World.Plan(World.MoverSite, World.Mover, transferGrams: 3 * World.Drum, revision: 3));
        (await world.TryIssue(World.Content([labels[3]]))).Need();
        Assert.Empty(await world.Findings());
    }

    [Fact]
    public async Task An_older_revision_of_the_plan_changes_nothing()
    {
        await using var world = await World.Start();
        await world.Tell(World.Plan(World.MoverSite, World.Mover, revision: 3), World.Plan(World.MoverSite, World.Mover, transferGrams: 1, revision: 2));
        await world.Issued(await world.Stored());
        Assert.Empty(await world.Findings());
    }

    public static TheoryData<string, LicenceScope[], string[], string, string, string> Licences() => new()
    {
        { "category not named", [new("HW49", "all", [])], ["R9"], "2026-01-01", "2026-12-31", "labels" },
        { "only others", [new("HW08", "only", ["900-214-08"])], ["R9"], "2026-01-01", "2026-12-31", "labels" },
        { "excepted", [new("HW08", "except", [World.Oil])], ["R9"], "2026-01-01", "2026-12-31", "labels" },
        { "unknown mode", [new("HW08", "most", [])], ["R9"], "2026-01-01", "2026-12-31", "labels" },
        { "method", [new("HW08", "all", [])], ["D10"], "2026-01-01", "2026-12-31", "method" },
        { "expired", [new("HW08", "all", [])], ["R9"], "2026-01-01", "2026-11-15", "receiver" },
        { "not begun", [new("HW08", "all", [])], ["R9"], "2026-11-17", "2026-12-31", "receiver" },
    };

    [Theory]
    [MemberData(nameof(Licences))]
    public async Task Rule_48_refuses_a_receiver_whose_licence_does_not_cover_it(string why, LicenceScope[] scopes, string[] methods, string from, string to, string field)
    {
        Assert.NotEmpty(why);
        await using var world = await World.Start();
        await world.Tell(World.LicenceOf(scopes, methods, DateOnly.Parse(to), DateOnly.Parse(from)));
        var reply = await world.TryIssue(World.Content([await world.Stored()]));
        Refused(reply, 422, "manifest.receiver-licence", field, "manifest.receiver-licence");
    }

    [Fact]
    public async Task Rule_48_refuses_a_receiver_without_licence_and_waste_under_two_licences()
    {
        await using var world = await World.Start();
        var (oil, rags) = (await world.Stored(), await world.Stored(World.Rags));
        await world.Tell(World.Plan(World.MoverSite, World.Mover, revision: 2, receiver: World.OtherReceiver));
        Refused(await world.TryIssue(World.Content([oil], receiver: World.OtherReceiver)), 422, "manifest.receiver-licence", "receiver", "manifest.receiver-licence");

        await world.Tell(World.LicenceOf([new("HW08", "all", [])], holder: World.OtherReceiver, licence: "L1"), World.LicenceOf([new("HW49", "except", ["900-039-49"])], holder: World.OtherReceiver, licence: "L2"));
        Refused(await world.TryIssue(World.Content([oil, rags], receiver: World.OtherReceiver)), 422, "manifest.receiver-licence", "labels", "manifest.receiver-licence");
        Assert.Equal("L2", (string)(await world.TryIssue(World.Content([rags], receiver: World.OtherReceiver))).Need()["receiverLicence"]!);
    }

    [Fact]
    public async Task Refuses_a_carrier_that_is_unknown_or_not_permitted()
    {
        await using var world = await World.Start();
        var label = await world.Stored();
        Refused(await world.TryIssue(World.Content([label], carrier: CreditCode.Compose("91330109MA27WXYB9").Value)), 422, "manifest.party-unknown", "carrier", "manifest.contract");
        Refused(await world.TryIssue(World.Content([label], carrier: World.OtherCarrier)), 422, "manifest.transport-papers", "carrier", "manifest.transport-papers");
        foreach (var permit in new[]
        {
            new TransportPermitRecorded("P2", World.OtherCarrier, false, World.From, World.To),
            new TransportPermitRecorded("P2", World.OtherCarrier, true, World.From, new DateOnly(2026, 11, 15)),
            new TransportPermitRecorded("P2", World.OtherCarrier, true, new DateOnly(2026, 11, 17), World.To),
        })
        {
            await world.Tell(permit);
            var reply = await world.TryIssue(World.Content([label], carrier: World.OtherCarrier));
            Refused(reply, 422, "manifest.transport-papers", "carrier", "manifest.transport-papers");
            Assert.Contains("P2", (string)reply.Json["detail"]!, StringComparison.Ordinal);
        }
        await world.Tell(new TransportPermitRecorded("P2", World.OtherCarrier, true, World.From, new DateOnly(2026, 11, 16)));
        (await world.TryIssue(World.Content([label], carrier: World.OtherCarrier))).Need();
    }

    [Fact]
    public async Task Refuses_the_mover_as_receiver_an_unknown_receiver_and_a_foreign_site()
    {
        await using var world = await World.Start();
        var label = await world.Stored();
        Refused(await world.TryIssue(World.Content([label], receiver: World.Mover)), 422, "manifest.same-party", "receiver", null);
        Refused(await world.TryIssue(World.Content([label], receiver: CreditCode.Compose("91330604MA27WXYC9").Value)), 422, "manifest.party-unknown", "receiver", "manifest.contract");
        Refused(await world.TryIssue(World.Content([label], receiverSite: World.OtherReceiver + "001")), 422, "manifest.receiver-site", "receiverSite", "manifest.named-receiver");
        Refused(await world.TryIssue(World.Content([label], receiverSite: World.Receiver + "009")), 422, "manifest.receiver-site", "receiverSite", "manifest.named-receiver");
    }

    [Fact]
    public async Task Rule_20_refuses_another_province_without_approval()
    {
        await using var world = await World.Start();
        await world.Tell(World.Site(World.Receiver + "002", World.Receiver, "310100"));
        var reply = await world.TryIssue(World.Content([await world.Stored()], receiverSite: World.Receiver + "002"));
        Refused(reply, 422, "manifest.cross-province-approval", "receiverSite", "manifest.cross-province-approval");
        Assert.NotNull(reply.Json["source"]);
    }

    [Fact]
    public async Task Refuses_a_time_in_the_future_or_long_ago()
    {
        await using var world = await World.Start();
        var draft = await world.Draft(await world.Stored());
        Refused(await world.AsMover.Post($"/api/manifests/drafts/{draft}/issue", new { happenedAt = "2026-11-17T00:00:00+08:00" }), 400, "time.future", "happenedAt", null);
        Refused(await world.AsMover.Post($"/api/manifests/drafts/{draft}/issue", new { happenedAt = "2024-11-17T00:00:00+08:00" }), 400, "time.too-old", "happenedAt", null);
    }

    [Fact]
    public async Task Same_key_issues_once_and_without_body()
    {
        await using var world = await World.Start();
        var draft = await world.Draft(await world.Stored());
        var first = await world.AsMover.Post($"/api/manifests/drafts/{draft}/issue", null, "issue-1");
        var second = await world.AsMover.Post($"/api/manifests/drafts/{draft}/issue", null, "issue-1");
        Assert.Equal((string)first.Need()["manifest"]!, (string)second.Need()["manifest"]!);
        Assert.Single(await world.Told("ManifestIssued"));
    }

    [Fact]
    public async Task A_used_up_shard_gives_way_to_another_and_all_used_up_is_said()
    {
        await using var world = await World.Start();
        var labels = await world.StoredMany(2);
        await using (var scope = world.Host.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<ManifestsDb>();
            for (var shard = 0; shard < NumberSeries.Shards; shard++)
                db.NumberSeries.Add(new NumberSeries { Year = 2026, Prefecture = "3301", Shard = shard, Given = NumberSeries.SizeOf(shard) - (shard == 14 ? 1 : 0) });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        Assert.Equal("20263301999999", await world.Issued(labels[0]));
        Refused(await world.TryIssue(World.Content([labels[1]])), 409, "manifest-number.serial-exhausted", null, "manifest.number");
    }

    [Fact]
    public async Task Verification_finds_a_tampered_signature_lock_and_plan_use()
    {
        await using var world = await World.Start();
        var labels = await world.StoredMany(2);
        await world.Issued(labels[0]);
        await using (var scope = world.Host.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<ManifestsDb>();
            await db.Manifests.ExecuteUpdateAsync(set => set.SetProperty(manifest => manifest.SignedContent, manifest => manifest.SignedContent + " "), TestContext.Current.CancellationToken);
            await db.LoadedContainers.ExecuteDeleteAsync(TestContext.Current.CancellationToken);
            await db.PlanUsages.ExecuteUpdateAsync(set => set.SetProperty(usage => usage.Grams, 1), TestContext.Current.CancellationToken);
        }
        Assert.Equal(3, (await world.Findings()).Count);
    }

    internal static void Refused(Reply reply, int status, string code, string? field, string? rule)
    {
        Assert.True(reply.Status == status && reply.Code == code, reply.Text);
        Assert.Equal(field, (string?)reply.Json["field"]);
        Assert.Equal(rule, (string?)reply.Json["rule"]);
    }

    [GeneratedRegex(@"^20263301\d{6}$")]
    private static partial Regex Number();
}
