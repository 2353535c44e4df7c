using WasteLoop.Contracts.Declarations;
using static WasteLoop.Manifests.Tests.IssueTests;

namespace WasteLoop.Manifests.Tests;

public sealed class VoidTests
{
    [Fact]
    public async Task Rule_15_void_is_a_flag_with_a_reason_and_frees_the_containers()
    {
        await using var world = await World.Start();
        var label = await world.Stored();
        var number = await world.Issued(label);
        var voided = (await world.AsMover.Post($"/api/manifests/{number}/void", new { reason = "车辆故障" })).Need();
        Assert.Equal("voided", (string)voided["state"]!);
        Assert.True((bool)voided["voided"]!);
        Assert.Equal("车辆故障", (string)voided["voidReason"]!);
        Assert.Equal(["issued", "voided"], voided["steps"]!.AsArray().Select(step => (string)step!["what"]!));

        Assert.Equal("voided", await world.State(number));
        Assert.Equal([label], Assert.Single(await world.Told("ManifestVoided"))["labels"]!.AsArray().Select(told => (string)told!));
        Assert.NotEqual(number, await world.Issued(label));
        Assert.Empty(await world.Findings());
    }

    [Fact]
    public async Task Rule_15_nothing_deletes_an_issued_manifest()
    {
        await using var world = await World.Start();
        var number = await world.Issued(await world.Stored());
        Assert.Equal(405, (await world.AsMover.Delete("/api/manifests/" + number)).Status);
        Assert.Equal(405, (await world.Host.AsAdministrator().Delete("/api/manifests/" + number)).Status);
    }

    [Fact]
    public async Task Refuses_what_is_void_or_has_left_or_has_no_reason()
    {
        await using var world = await World.Start();
        var labels = await world.StoredMany(2);
        var number = await world.Issued(labels[0]);
        Refused(await world.AsMover.Post($"/api/manifests/{number}/void", new { reason = " " }), 400, "text.empty", "reason", null);
        Refused(await world.AsMover.Post($"/api/manifests/{number}/void", new { reason = new string('长', 501) }), 400, "text.too-long", "reason", null);
        (await world.AsMover.Post($"/api/manifests/{number}/void", new { reason = "改期" })).Need();
        Refused(await world.AsMover.Post($"/api/manifests/{number}/void", new { reason = "改期" }), 409, "manifest.voided", null, "manifest.void-is-flag");
        Refused(await world.Depart(number, [labels[0]]), 409, "manifest.voided", null, "manifest.void-is-flag");

        var departed = await world.Departed(labels[1]);
        Refused(await world.AsMover.Post($"/api/manifests/{departed}/void", new { reason = "改期" }), 409, "manifest.already-departed", null, "manifest.per-trip");
    }

    [Fact]
    public async Task Only_the_mover_may_void()
    {
        await using var world = await World.Start();
        var number = await world.Issued(await world.Stored());
        var body = new { reason = "改期" };
        Refused(await world.AsOtherMover.Post($"/api/manifests/{number}/void", body), 404, "manifest.not-found", null, null);
        Refused(await world.AsReceiver.Post($"/api/manifests/{number}/void", body), 404, "manifest.not-found", null, null);
        Assert.Equal(403, (await world.AsCarrier.Post($"/api/manifests/{number}/void", body)).Status);
        Assert.Equal(403, (await world.Host.AsRegulator(World.MoverRegion).Post($"/api/manifests/{number}/void", body)).Status);
        Assert.Equal(401, (await world.Host.Anonymous().Post($"/api/manifests/{number}/void", body)).Status);
    }

    [Fact]
    public async Task Gives_back_what_was_signed_even_after_a_correction()
    {
        await using var world = await World.Start();
        var label = await world.Stored();
        var number = await world.Issued(label);
        await world.Tell(new ContainerCorrected(label, World.MoverSite, World.Drum, World.Drum + 1000, "复称"));
        (await world.AsMover.Post($"/api/manifests/{number}/void", new { reason = "改期" })).Need();
        Assert.Empty(await world.Findings());
    }
}
