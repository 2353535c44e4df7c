using WasteLoop.Chassis.People;
using WasteLoop.Host.Client;
using WasteLoop.Host.Demo;
using Xunit;

namespace WasteLoop.Loop.Tests;

/// <summary>What must be true after each acknowledged write, kept beside the product and by other means.</summary>
internal sealed class HistoryModel(LoopHost loop, Random random)
{
    private enum Place { Labelled, Weighed, Store, OnManifest, Road, Gate, Plant, Refused, Withdrawn }

    private sealed class Drum
    {
        public required string Label { get; init; }
        public required int Maker { get; init; }
        public required Waste Waste { get; init; }
        public Place Place { get; set; } = Place.Labelled;
        /// <summary>What the maker's books say; stays after the drum has left.</summary>
        public long Declared { get; set; }
        /// <summary>What is in the container by the newest weighing.</summary>
        public long Grams { get; set; }
        public long Variance { get; set; }
        public long Treated { get; set; }
        public string? Manifest { get; set; }
    }

    private sealed class Load
    {
        public required string Number { get; init; }
        public required int Maker { get; init; }
        public required Waste Waste { get; init; }
        public required List<Drum> Drums { get; set; }
        public string State { get; set; } = "issued";
    }

    private readonly List<Drum> drums = [];
    private readonly List<Load> loads = [];
    private readonly Dictionary<string, int> counts = [];
    private (string Path, object Body, Reply Reply, Func<ApiClient> Caller)? lastWrite;

    public string Summary => string.Join(", ", counts.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Key} {c.Value}"));

    /// <summary>One random step: mostly something sensible, sometimes something that must be refused.</summary>
    public Task Step() => random.Next(100) switch
    {
        < 16 => Label(),
        < 32 => WeighOrStore(),
        < 38 => Correct(),
        < 41 => Withdraw(),
        < 55 => Issue(),
        < 58 => Void(),
        < 68 => Depart(),
        < 76 => Arrive(),
        < 84 => WeighIn(),
        < 91 => Decide(),
        < 97 => Treat(),
        _ => Repeat(),
    };

    public async Task CompareContainers()
    {
        foreach (var drum in drums)
        {
            var shown = (await loop.Maker(drum.Maker).Get("/api/declarations/containers/" + drum.Label)).Need();
            var expected = drum.Place is Place.Labelled ? null : drum.Place is Place.Withdrawn ? Kg(0) : (decimal?)Kg(drum.Declared);
            if (drum.Place is not Place.Withdrawn) Assert.Equal(expected, (decimal?)shown["massKg"]);
        }
    }

    public async Task CompareLedger()
    {
        var auditor = loop.Host.As(new Caller("auditor", null, null, new HashSet<string> { Role.Auditor }));
        var sums = new Dictionary<string, decimal>();
        foreach (var row in (await auditor.Get("/api/tracing/balances?by=account&limit=200")).Need()["items"]!.AsArray()) sums[(string)row!["account"]!] = (decimal)row["massKg"]!;
        decimal Sum(string account) => sums.GetValueOrDefault(account);
        var live = drums.Where(drum => drum.Place is not (Place.Labelled or Place.Withdrawn)).ToList();
        var residue = Sum("converted");

        Assert.Equal(0, residue);
        Assert.Equal(0, sums.Values.Sum());
        Assert.Equal(-Kg(live.Sum(drum => drum.Declared)), Sum("origin"));
        Assert.Equal(-Kg(live.Sum(drum => drum.Variance)), Sum("variance"));
        Assert.Equal(Kg(live.Where(drum => drum.Place is Place.Road or Place.Gate or Place.Refused).Sum(drum => drum.Grams)), Sum("transit"));
        Assert.Equal(Kg(live.Sum(drum => drum.Treated)), Sum("product") + Sum("loss") + Sum("emplaced"));
        Assert.Equal(Kg(live.Where(drum => drum.Place is Place.Weighed or Place.Store or Place.OnManifest or Place.Plant).Sum(drum => drum.Grams - drum.Treated)), Sum("store"));
    }

    public async Task CompareSight()
    {
        foreach (var drum in drums.Take(12))
        {
            var stranger = loop.Maker((drum.Maker + 1) % 3);
            Assert.Equal(404, (await stranger.Get("/api/declarations/containers/" + drum.Label)).Status);
            Assert.Equal(404, (await stranger.Get("/api/tracing/batches/" + drum.Label)).Status);
            Assert.Equal(404, (await stranger.Post($"/api/declarations/containers/{drum.Label}/correct", new { massKg = 1m, reason = "not mine" })).Status);
            Assert.Equal(404, (await loop.Host.AsRegulator("330200").Get("/api/tracing/batches/" + drum.Label)).Status);
            if (drum.Place is not Place.Labelled) Assert.Equal(200, (await loop.Host.AsRegulator("330110").Get("/api/tracing/batches/" + drum.Label)).Status);
        }
        foreach (var load in loads.Take(8))
        {
            Assert.Equal(404, (await loop.Maker((load.Maker + 1) % 3).Get("/api/manifests/" + load.Number)).Status);
            Assert.Equal(200, (await loop.Maker(load.Maker).Get("/api/manifests/" + load.Number)).Status);
        }
    }

    private async Task Label()
    {
        var maker = random.Next(3);
        var firm = loop.County.Makers[maker];
        var waste = firm.Wastes[random.Next(firm.Wastes.Count)];
        drums.Add(new Drum { Label = await loop.Drum(loop.Maker(maker), firm, waste, null), Maker = maker, Waste = waste });
        Count("labelled");
    }

    private async Task WeighOrStore()
    {
        if (Pick(drums) is not { } drum) return;
        if (random.Next(2) == 0)
        {
            long grams = random.Next(1, 2_000_000);
            if (await Write($"/api/declarations/containers/{drum.Label}/weigh", new { netKg = Kg(grams), device = "s" }, () => loop.Maker(drum.Maker), drum.Place == Place.Labelled, "weigh"))
                (drum.Place, drum.Declared, drum.Grams) = (Place.Weighed, grams, grams);
        }
        else if (await Write($"/api/declarations/containers/{drum.Label}/store", new { facility = "TS001" }, () => loop.Maker(drum.Maker), drum.Place == Place.Weighed, "store"))
            drum.Place = Place.Store;
    }

    private async Task Correct()
    {
        if (Pick(drums) is not { } drum) return;
        long grams = random.Next(1, 2_000_000);
        if (grams == drum.Declared) return;
        if (await Write($"/api/declarations/containers/{drum.Label}/correct", new { massKg = Kg(grams), reason = "typing error" }, () => loop.Maker(drum.Maker), drum.Place is Place.Weighed or Place.Store, "correct"))
            (drum.Declared, drum.Grams) = (grams, grams);
    }

    private async Task Withdraw()
    {
        if (Pick(drums) is not { } drum) return;
        if (await Write($"/api/declarations/containers/{drum.Label}/withdraw", new { reason = "wrong label" }, () => loop.Maker(drum.Maker), drum.Place is Place.Labelled or Place.Weighed or Place.Store, "withdraw"))
            (drum.Place, drum.Declared, drum.Grams) = (Place.Withdrawn, 0, 0);
    }

    private async Task Issue()
    {
        if (Pick(drums.Where(drum => drum.Place == Place.Store)) is not { } first) return;
        var chosen = drums.Where(drum => drum.Maker == first.Maker && drum.Waste.Plant == first.Waste.Plant && drum.Waste.Method == first.Waste.Method && (drum == first || random.Next(6) > 0) && drum.Place == Place.Store).Take(6).ToList();
        var good = true;
        if (random.Next(5) == 0 && Pick(drums.Where(drum => drum.Place != Place.Store && drum.Maker == first.Maker)) is { } notInStore)
        {
            chosen.Add(notInStore);
            good = false;
        }
        var api = loop.Maker(first.Maker);
        var draft = await loop.Draft(api, loop.County.Makers[first.Maker], first.Waste, 1, chosen.Select(drum => drum.Label));
        var reply = await loop.Issue(api, draft);
        Expect(good, reply, "issue");
        if (!reply.Ok) return;
        foreach (var drum in chosen) drum.Place = Place.OnManifest;
        loads.Add(new Load { Number = (string)reply.Json["manifest"]!, Maker = first.Maker, Waste = first.Waste, Drums = chosen });
    }

    private async Task Void()
    {
        if (Pick(loads) is not { } load) return;
        if (!await Write($"/api/manifests/{load.Number}/void", new { reason = "not today" }, () => loop.Maker(load.Maker), load.State == "issued", "void")) return;
        load.State = "void";
        foreach (var drum in load.Drums) drum.Place = Place.Store;
    }

    private async Task Depart()
    {
        if (Pick(loads) is not { } load) return;
        var loaded = load.Drums.Where((_, i) => i == 0 || random.Next(5) > 0).ToList();
        var reply = await loop.Depart(1, load.Number, loaded.Select(drum => drum.Label), random.Next(2));
        Expect(load.State == "issued", reply, "depart");
        if (!reply.Ok) return;
        foreach (var drum in load.Drums) drum.Place = loaded.Contains(drum) ? Place.Road : Place.Store;
        (load.State, load.Drums) = ("road", loaded);
    }

    private async Task Arrive()
    {
        if (Pick(loads) is not { } load) return;
        var wrongPlant = random.Next(6) == 0;
        var scanned = load.Drums.Where((_, i) => i == 0 || random.Next(8) > 0).ToList();
        var reply = await loop.Arrive(wrongPlant ? 1 - load.Waste.Plant : load.Waste.Plant, load.Number, scanned.Select(drum => drum.Label));
        Expect(load.State == "road" && !wrongPlant, reply, "arrive");
        if (!reply.Ok) return;
        foreach (var drum in scanned) drum.Place = Place.Gate;
        (load.State, load.Drums) = ("gate", scanned);
    }

    private async Task WeighIn()
    {
        if (Pick(loads) is not { } load) return;
        var nets = load.Drums.Select(drum => (drum, net: Math.Max(1, drum.Grams + random.Next(-20_000, 20_001)))).ToList();
        var reply = await loop.WeighIn(load.Waste.Plant, load.Number, nets.Select(net => (net.drum.Label, Kg(net.net))));
        Expect(load.State is "gate" or "weighed", reply, "weigh in");
        if (!reply.Ok) return;
        foreach (var (drum, net) in nets) (drum.Variance, drum.Grams) = (drum.Variance + net - drum.Grams, net);
        load.State = "weighed";
    }

    private async Task Decide()
    {
        if (Pick(loads) is not { } load) return;
        var decisions = load.Drums.Select(drum => (drum, accepted: random.Next(5) > 0)).ToList();
        var reply = await loop.Decide(load.Waste.Plant, load.Number, load.Waste, decisions.Select(d => (d.drum.Label, d.accepted)));
        Expect(load.State == "weighed", reply, "decide");
        if (!reply.Ok) return;
        foreach (var (drum, accepted) in decisions) drum.Place = accepted ? Place.Plant : Place.Refused;
        load.State = "decided";
    }

    private async Task Treat()
    {
        if (Pick(drums.Where(drum => drum.Place == Place.Plant && drum.Treated < drum.Grams)) is not { } first) return;
        var inputs = drums.Where(drum => drum.Place == Place.Plant && drum.Treated < drum.Grams && drum.Waste.Plant == first.Waste.Plant && drum.Waste.Method == first.Waste.Method)
            .Select(drum => (drum, grams: random.Next(3) == 0 ? Math.Max(1, (drum.Grams - drum.Treated) / 2) : drum.Grams - drum.Treated)).ToList();
        var total = inputs.Sum(input => input.grams);
        var product = random.NextInt64(0, total);
        var unbalanced = random.Next(5) == 0;
        var outputs = new List<object>();
        if (product > 0) outputs.Add(new { kind = "product", name = "product", massKg = Kg(product) });
        outputs.Add(new { kind = "loss", name = "steam", massKg = Kg(total - product + (unbalanced ? 1 : 0)), reason = "evaporated" });
        var good = await Write("/api/intake/runs", new
        {
            site = loop.County.Plants[first.Waste.Plant].Site,
            facility = "TS101",
            method = first.Waste.Method,
            inputs = inputs.Select(input => new { label = input.drum.Label, massKg = Kg(input.grams) }),
            outputs,
        }, () => loop.Plant(first.Waste.Plant), !unbalanced, "treat");
        if (!good) return;
        foreach (var (drum, grams) in inputs) drum.Treated += grams;
    }

    /// <summary>The last write again with its key: the same answer, and nothing happens.</summary>
    private async Task Repeat()
    {
        if (lastWrite is not { } last) return;
        var reply = await last.Caller().Post(last.Path, last.Body, last.Reply.Key);
        Assert.Equal((last.Reply.Status, last.Reply.Text), (reply.Status, reply.Text));
        Count("repeated");
    }

    private async Task<bool> Write(string path, object body, Func<ApiClient> caller, bool expected, string what)
    {
        var reply = await caller().Post(path, body);
        Expect(expected, reply, what);
        if (reply.Ok) lastWrite = (path, body, reply, caller);
        return reply.Ok;
    }

    private void Expect(bool expected, Reply reply, string what)
    {
        Assert.True(reply.Ok == expected, $"{what} was expected to be {(expected ? "done" : "refused")}, but answered {reply.Status} {reply.Text}");
        if (!reply.Ok)
        {
            Assert.InRange(reply.Status, 400, 422);
            Assert.NotNull(reply.Code);
            Assert.False(string.IsNullOrWhiteSpace((string?)reply.Json["detail"]));
        }
        Count(reply.Ok ? what : what + " refused");
    }

    private T? Pick<T>(IEnumerable<T> from) where T : class => from.ToList() is { Count: > 0 } some ? some[random.Next(some.Count)] : null;

    private void Count(string what) => counts[what] = counts.GetValueOrDefault(what) + 1;

    private static decimal Kg(long grams) => grams / 1000m;
}
