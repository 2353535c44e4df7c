using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Manifests.Tests;

public sealed class DraftTests
{
    [Fact]
    public async Task Is_written_replaced_and_discarded_by_its_mover()
    {
        await using var world = await World.Start();
        var labels = await world.StoredMany(2);

        var written = await world.AsMover.Post("/api/manifests/drafts", World.Content([labels[0]]));
        Assert.Equal(201, written.Status);
        var draft = (string)written.Json["draft"]!;
        Assert.Equal($"/api/manifests/drafts/{draft}", written.Location);
        Assert.Equal("open", (string)written.Json["state"]!);

        var content = World.Content(labels, method: "d10");
        content["plannedOn"] = "2026-11-20";
        var replaced = await world.AsMover.Put($"/api/manifests/drafts/{draft}", content);
        Assert.Equal(200, replaced.Status);
        Assert.Equal("D10", (string)replaced.Json["method"]!);
        Assert.Equal("2026-11-20", (string)replaced.Json["plannedOn"]!);
        Assert.Equal(labels, replaced.Json["labels"]!.AsArray().Select(label => (string)label!));

        Assert.Equal(204, (await world.AsMover.Delete($"/api/manifests/drafts/{draft}")).Status);
        Assert.Equal("discarded", (string)(await world.AsMover.Get($"/api/manifests/drafts/{draft}")).Need()["state"]!);
        Assert.Equal(2, (await world.Told("ManifestDrafted")).Count);
        Assert.Equal(draft, (string)Assert.Single(await world.Told("ManifestDiscarded"))["draft"]!);
    }

    [Fact]
    public async Task Refuses_to_change_what_was_discarded_or_issued()
    {
        await using var world = await World.Start();
        var label = await world.Stored();
        var discarded = await world.Draft(label);
        (await world.AsMover.Delete($"/api/manifests/drafts/{discarded}")).Need();
        var issued = await world.Draft(label);
        (await world.Issue(issued)).Need();

        foreach (var (draft, code) in new[] { (discarded, "draft.discarded"), (issued, "draft.issued") })
        {
            foreach (var reply in new[] { await world.AsMover.Put($"/api/manifests/drafts/{draft}", World.Content([label])), await world.AsMover.Delete($"/api/manifests/drafts/{draft}"), await world.Issue(draft) })
            {
                Assert.Equal(409, reply.Status);
                Assert.Equal(code, reply.Code);
            }
        }
    }

    [Fact]
    public async Task Is_invisible_to_everybody_else()
    {
        await using var world = await World.Start();
        var label = await world.Stored();
        var draft = await world.Draft(label);
        var auditor = world.Host.As(new Caller("auditor", null, null, new HashSet<string> { Role.Auditor }));

        foreach (var other in new[] { world.AsOtherMover, world.AsReceiver, world.AsCarrier, world.Host.AsRegulator("330000"), world.Host.AsAdministrator(), auditor })
            Assert.Equal((404, "draft.not-found"), await StatusAndCode(other.Get($"/api/manifests/drafts/{draft}")));
        Assert.Equal(404, (await world.AsOtherMover.Put($"/api/manifests/drafts/{draft}", World.Content([], World.OtherMover))).Status);
        Assert.Equal(404, (await world.AsOtherMover.Delete($"/api/manifests/drafts/{draft}")).Status);
        Assert.Equal(404, (await world.Issue(draft, world.AsOtherMover)).Status);
        Assert.Equal(403, (await world.AsCarrier.Post("/api/manifests/drafts", World.Content([label]))).Status);
        Assert.Equal(401, (await world.Host.Anonymous().Get($"/api/manifests/drafts/{draft}")).Status);
        Assert.Empty((await world.AsOtherMover.Get("/api/manifests/drafts")).Need()["items"]!.AsArray());
        Assert.Equal(403, (await world.Host.AsRegulator("330000").Get("/api/manifests/drafts")).Status);
        Assert.Equal(404, (await world.AsMover.Get("/api/manifests/drafts/none")).Status);
    }

    [Fact]
    public async Task Lists_by_state_in_pages()
    {
        await using var world = await World.Start();
        var drafts = new List<string>();
        for (var i = 0; i < 5; i++) drafts.Add(await world.Draft());
        (await world.AsMover.Delete($"/api/manifests/drafts/{drafts[4]}")).Need();

        var found = new List<string>();
        for (string? cursor = null; ;)
        {
            var page = (await world.AsMover.Get("/api/manifests/drafts?limit=3" + (cursor is null ? "" : "&cursor=" + Uri.EscapeDataString(cursor)))).Need();
            found.AddRange(page["items"]!.AsArray().Select(item => (string)item!["draft"]!));
            if ((cursor = (string?)page["next"]) is null) break;
        }
        Assert.Equal(drafts.Take(4).Order(), found);
        Assert.Equal(drafts[4], (string)Assert.Single((await world.AsMover.Get("/api/manifests/drafts?state=discarded")).Need()["items"]!.AsArray())!["draft"]!);
        Assert.Equal((400, "query.value"), await StatusAndCode(world.AsMover.Get("/api/manifests/drafts?state=lost")));
    }

    [Theory]
    [InlineData("carrier", "123", 400, "credit-code.format")]
    [InlineData("receiver", "123", 400, "credit-code.format")]
    [InlineData("moverSite", "123", 400, "site.format")]
    [InlineData("receiverSite", "", 400, "text.empty")]
    [InlineData("method", "Z9", 400, "method.unknown")]
    public async Task Refuses_what_is_not_well_formed(string field, string value, int status, string code)
    {
        await using var world = await World.Start();
        var content = World.Content([await world.Stored()]);
        content[field] = value;
        var reply = await world.AsMover.Post("/api/manifests/drafts", content);
        Assert.Equal((status, code), (reply.Status, reply.Code));
        Assert.Equal(field, (string)reply.Json["field"]!);
    }

    [Fact]
    public async Task Refuses_labels_that_are_malformed_repeated_too_many_or_another_partys()
    {
        await using var world = await World.Start();
        var label = await world.Stored();
        var foreign = await world.Stored(party: World.OtherMover);
        var many = Enumerable.Range(1, 201).Select(i => LabelCode.Compose(CreditCode.Parse(World.Mover), WasteCode.Parse(World.Oil), new DateOnly(2026, 1, 1), i).Value).ToArray();

        foreach (var (labels, status, code, field) in new[]
        {
            (new[] { label, "x" }, 400, "label.format", "labels[1]"), ([label, label], 400, "labels.repeated", "labels[1]"), (many, 400, "labels.too-many", "labels"), ([label, foreign], 404, "container.not-found", "labels[1]"),
        })
        {
            var reply = await world.AsMover.Post("/api/manifests/drafts", World.Content(labels));
            Assert.Equal((status, code, field), (reply.Status, reply.Code, (string)reply.Json["field"]!));
        }
        var notOurs = await world.AsMover.Post("/api/manifests/drafts", World.Content([label], moverSite: World.OtherMover + "001"));
        Assert.Equal((404, "site.not-found"), (notOurs.Status, notOurs.Code));
    }

    [Fact]
    public async Task Same_key_drafts_once()
    {
        await using var world = await World.Start();
        var content = World.Content([await world.Stored()]);
        var first = await world.AsMover.Post("/api/manifests/drafts", content, "draft-1");
        var second = await world.AsMover.Post("/api/manifests/drafts", content, "draft-1");
        Assert.Equal((string)first.Need()["draft"]!, (string)second.Need()["draft"]!);
        Assert.Single(await world.Told("ManifestDrafted"));
    }

    private static async Task<(int, string?)> StatusAndCode(Task<Host.Client.Reply> asked) => await asked is var reply ? (reply.Status, reply.Code) : default;
}
