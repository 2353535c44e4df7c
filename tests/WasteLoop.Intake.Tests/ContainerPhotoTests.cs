using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Contracts.Intake;
using static WasteLoop.Intake.Tests.Scene;

namespace WasteLoop.Intake.Tests;

public sealed class ContainerPhotoTests
{
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3];
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 4, 5];
    private static readonly Caller Plant = CallerOf(PlantParty, Role.Plant);
    private static readonly Caller Mover = CallerOf(MoverParty, Role.Producer);

    private static Caller CallerOf(string party, string role) => new("user-of-" + party, party, null, new HashSet<string> { role });

    private static string PathOf(string manifest, string label) => $"/api/intake/receipts/{manifest}/containers/{label}/photo";

    private static async Task<int> Put(Scene scene, string manifest, string label, byte[] bytes, Caller caller)
    {
        using var answer = await scene.Host.PutBytes(PathOf(manifest, label), bytes, "image/jpeg", caller);
        return (int)answer.StatusCode;
    }

    [Fact]
    public async Task A_refused_container_is_shown_to_its_mover_by_the_picture_taken_at_the_gate()
    {
        await using var scene = await Start();
        var (number, labels) = await scene.Depart([100, 200]);
        (await scene.Arrive(number, labels)).Need();
        Assert.Equal(204, await Put(scene, number, labels[1], Jpeg, Plant));
        Assert.Equal(204, await Put(scene, number, labels[1], Png, Plant));
        (await scene.Weigh(number, (labels[0], 100), (labels[1], 200))).Need();
        (await scene.Decide(number, [Yes(labels[0]), No(labels[1])])).Need();

        var containers = (await scene.Mover.Get("/api/intake/receipts/" + number)).Need()["containers"]!.AsArray();
        Assert.Single(containers, one => (string?)one!["label"] == labels[1] && (bool)one["accepted"]! == false && ((string?)one["photoSha256"])!.Length == 64);
        Assert.Single(containers, one => one!["photoSha256"] is null);
        using var shown = await scene.Host.GetBytes(PathOf(number, labels[1]), Mover);
        Assert.Equal(("image/png", "nosniff"), (shown.Content.Headers.ContentType!.MediaType, shown.Headers.GetValues("X-Content-Type-Options").Single()));
        Assert.Equal(Png, await shown.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(2, (await scene.Told(nameof(ContainerPhotographed))).Count);
    }

    [Fact]
    public async Task No_picture_changes_after_the_decision_that_stands_on_it()
    {
        await using var scene = await Start();
        var (number, labels) = await scene.Depart([100]);
        (await scene.Arrive(number, labels)).Need();
        (await scene.Weigh(number, (labels[0], 100))).Need();
        Assert.Equal(204, await Put(scene, number, labels[0], Jpeg, Plant));
        (await scene.Decide(number, [No(labels[0])])).Need();
        Assert.Equal(409, await Put(scene, number, labels[0], Png, Plant));
        using var shown = await scene.Host.GetBytes(PathOf(number, labels[0]), Plant);
        Assert.Equal(Jpeg, await shown.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Only_the_receiver_takes_pictures_of_what_came_and_only_who_sees_the_load_sees_them()
    {
        await using var scene = await Start();
        var (number, labels) = await scene.Depart([100, 200]);
        (await scene.Arrive(number, [labels[0]])).Need();
        Assert.Equal(404, await Put(scene, number, labels[0], Jpeg, CallerOf(OtherPlant, Role.Plant)));
        Assert.Equal(403, await Put(scene, number, labels[0], Jpeg, Mover));
        Assert.Equal(404, await Put(scene, number, labels[1], Jpeg, Plant));
        Assert.Equal(400, await Put(scene, number, labels[0], "<svg onload='x'/>"u8.ToArray(), Plant));
        Assert.Equal(413, await Put(scene, number, labels[0], [.. Jpeg, .. new byte[PhotoBody.BytesMax]], Plant));
        Assert.Equal(204, await Put(scene, number, labels[0], Jpeg, Plant));
        foreach (var (caller, status) in new[] { (Plant, 200), (Mover, 200), (CallerOf(CarrierParty, Role.Driver), 200), (CallerOf(OtherPlant, Role.Plant), 404) })
        {
            using var answer = await scene.Host.GetBytes(PathOf(number, labels[0]), caller);
            Assert.Equal(status, (int)answer.StatusCode);
        }
    }
}
