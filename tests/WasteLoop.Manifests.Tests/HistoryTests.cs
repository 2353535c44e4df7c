namespace WasteLoop.Manifests.Tests;

public sealed class HistoryTests
{
    private const int StepsMax = 60;

    [Theory]
    [InlineData(1)]
    [InlineData(20261116)]
    public async Task Whatever_happens_each_container_is_on_one_manifest_and_the_plan_holds(int seed)
    {
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        var random = new Random(seed);
        await using var world = await World.Start();
        const long planned = 12 * World.Drum;
        await world.Tell(World.Plan(World.MoverSite, World.Mover, planned, 2), World.Vehicle(1_000_000_000));
        string[] labels = [.. await world.StoredMany(12), .. await world.StoredMany(12, World.Rags)];
        var issued = new List<(string Number, string[] Labels)>();
        var held = new HashSet<string>();
        for (var step = 0; step < StepsMax; step++)
        {
            var some = labels.Where(_ => random.Next(6) == 0).ToArray();
            switch (random.Next(4))
            {
                case 0 or 1 when some.Length > 0:
                    var reply = await world.TryIssue(World.Content(some));
                    Assert.Equal(some.Any(held.Contains) ? "manifest.container-taken" : null, reply.Code);
                    if (!reply.Ok) break;
                    issued.Add(((string)reply.Json["manifest"]!, some));
                    held.UnionWith(some);
                    break;
                case 2 when issued.Count > 0:
                    var voided = Take(issued, random);
                    (await world.AsMover.Post($"/api/manifests/{voided.Number}/void", new { reason = "改期" })).Need();
                    held.ExceptWith(voided.Labels);
                    break;
                case 3 when issued.Count > 0:
                    var leaving = Take(issued, random);
                    var loaded = leaving.Labels.Where((_, i) => i == 0 || random.Next(2) == 0).ToArray();
                    (await world.Depart(leaving.Number, loaded)).Need();
                    held.ExceptWith(leaving.Labels.Except(loaded));
                    break;
            }
        }
        var active = new List<string>();
        foreach (var item in (await world.AsMover.Get("/api/manifests?limit=200")).Need()["items"]!.AsArray())
            if (!(bool)item!["voided"]!)
                active.AddRange((await world.Manifest((string)item["manifest"]!))["containers"]!.AsArray().Where(container => !(bool)container!["leftBehind"]!).Select(container => (string)container!["label"]!));
        Assert.Equal(held.Order(), active.Order());
        Assert.Empty(await world.Findings());
    }

    private static (string Number, string[] Labels) Take(List<(string Number, string[] Labels)> issued, Random random)
    {
        var taken = issued[random.Next(issued.Count)];
        issued.Remove(taken);
        return taken;
    }
}
