using System.Globalization;
using WasteLoop.Host.Client;

namespace WasteLoop.Host.Demo;

/// <summary>Drives a month of the county through the HTTP API, good days and bad ones.</summary>
internal sealed class Month(County county, Cast cast, ApiClient administrator, DateOnly first, TextWriter output)
{
    private const int Seed = 20261001;
    private const int ShipFrom = 2;
    private readonly Random random = new(Seed);
    private readonly Dictionary<Firm, List<Drum>> stores = [];
    private readonly Dictionary<(Firm Plant, string Method), List<Drum>> toTreat = [];
    private readonly HashSet<string> badDaysDone = [];
    private int trips;

    private sealed record Drum(string Label, Waste Waste, long Grams);

    /// <summary>A container that was shipped early and treated: a good one to trace.</summary>
    public string? Showcase { get; private set; }

    /// <summary>How many manifests arrived and were decided.</summary>
    public int Trips => trips;

    public async Task FilePlans()
    {
        foreach (var firm in county.Makers.Append(county.Plants[0])) await FilePlan(firm, first.Year);
    }

    public async Task FilePlan(Firm firm, int year) => (await cast.Of(firm).Put($"/api/declarations/plans/{firm.Site}/{year}", new
    {
        lines = firm.Wastes.Select(waste => new { wasteCode = waste.Code, producedTonnes = 500m, transferTonnes = 500m, receiver = county.Plants[waste.Plant].Code, method = waste.Method }),
    })).Need();

    /// <summary>A drum that stands in a firm's store and is to be moved on.</summary>
    public void Keep(Firm firm, string label, Waste waste, long grams) => StoreOf(firm).Add(new Drum(label, waste, grams));

    public async Task Live(int days)
    {
        for (var d = 0; d < days; d++)
        {
            var day = first.AddDays(d);
            var (drums, shipped) = (0, 0);
            foreach (var plant in county.Plants) await Treat(plant, day);
            for (var i = 0; i < county.Makers.Count; i++)
            {
                var maker = county.Makers[i];
                if ((d + i) % (3 + i % 4) != 0) continue;
                await Fill(maker, maker.Wastes[random.Next(maker.Wastes.Count)], day);
                drums++;
            }
            foreach (var firm in county.Makers.Append(county.Plants[0])) shipped += await ShipWhatIsReady(firm, day, last: d >= days - 3);
            if (d == 20) await RenewLicence(day);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{day:MM-dd ddd}  {drums,3} drums filled  {shipped,3} trips"));
        }
        foreach (var plant in county.Plants) await Treat(plant, first.AddDays(days));
    }

    private async Task Fill(Firm maker, Waste waste, DateOnly day)
    {
        var api = cast.Of(maker);
        var at = At(day, 8, random.Next(60));
        var label = (string)(await api.Post("/api/declarations/containers", Container(maker, waste, day, at, "generated"))).Need()["label"]!;
        var (tare, net) = (random.Next(8000, 22000), random.Next(waste.KgMin * 1000, waste.KgMax * 1000));
        (await api.Post($"/api/declarations/containers/{label}/weigh", new { grossKg = Kg(net + tare), tareKg = Kg(tare), device = "地磅-01", happenedAt = at.AddMinutes(20) })).Need();
        (await api.Post($"/api/declarations/containers/{label}/store", new { facility = "TS001", happenedAt = at.AddMinutes(30) })).Need();
        if (day >= first.AddDays(3) && badDaysDone.Add("correction"))
        {
            net -= 5000;
            (await api.Post($"/api/declarations/containers/{label}/correct", new { massKg = Kg(net), reason = "抄录错误，实为少5千克", happenedAt = at.AddMinutes(40) })).Need();
            await Tell($"corrected by reversal: {label} weighs 5 kg less than was typed");
        }
        StoreOf(maker).Add(new Drum(label, waste, net));
    }

    /// <returns>How many manifests arrived.</returns>
    public async Task<int> ShipWhatIsReady(Firm firm, DateOnly day, bool last)
    {
        var shipped = 0;
        foreach (var load in StoreOf(firm).GroupBy(drum => (drum.Waste.Plant, drum.Waste.Method)).Where(load => last || load.Count() >= ShipFrom).ToList())
            if (await Ship(firm, load.ToList(), day)) shipped++;
        return shipped;
    }

    private async Task<bool> Ship(Firm firm, List<Drum> load, DateOnly day)
    {
        var plant = county.Plants[load[0].Waste.Plant];
        var carrierIndex = trips % county.Carriers.Count;
        var at = At(day, 10, random.Next(60));
        var api = cast.Of(firm);
        var draft = (string)(await api.Post("/api/manifests/drafts", new
        {
            moverSite = firm.Site,
            carrier = county.Carriers[carrierIndex].Code,
            receiver = plant.Code,
            receiverSite = plant.Site,
            method = load[0].Waste.Method,
            labels = load.Select(drum => drum.Label),
        })).Need()["draft"]!;
        var issued = await api.Post($"/api/manifests/drafts/{draft}/issue", new { happenedAt = at });
        if (!issued.Ok)
        {
            await Refused("issue", issued);
            (await api.Delete($"/api/manifests/drafts/{draft}")).Need();
            return false;
        }
        var number = (string)issued.Json["manifest"]!;
        if (day >= first.AddDays(11) && badDaysDone.Add("void"))
        {
            (await api.Post($"/api/manifests/{number}/void", new { reason = "承运车辆故障，改日再运" })).Need();
            await Tell($"voided: manifest {number}, the truck broke down; the drums stay in store");
            return false;
        }
        if (!await Depart(number, carrierIndex, load, day, at.AddMinutes(40))) return false;
        StoreOf(firm).RemoveAll(load.Contains);
        trips++;
        await Receive(plant, number, load, day, at.AddHours(2));
        return true;
    }

    private async Task<bool> Depart(string number, int carrierIndex, List<Drum> load, DateOnly day, DateTimeOffset at)
    {
        var api = cast.Of(county.Carriers[carrierIndex]);
        var labels = load.Select(drum => drum.Label).ToList();
        var path = $"/api/manifests/{number}/depart";
        object Scan(int driver, IEnumerable<string> scanned) => new
        {
            plate = County.Plate(carrierIndex, trips % 2),
            driver = County.Crew("driver", carrierIndex, driver),
            escort = County.Crew("escort", carrierIndex, trips % 2),
            labels = scanned,
            happenedAt = at,
        };
        if (day >= first.AddDays(6) && StoreOf(county.Makers[^1]).FirstOrDefault(drum => !labels.Contains(drum.Label)) is { } stranger && badDaysDone.Add("wrong label"))
            await Refused("loading", await api.Post(path, Scan(1, labels.Append(stranger.Label))));
        if (carrierIndex == 0 && day > county.DriverEnds && badDaysDone.Add("expired driver"))
            await Refused("departure", await api.Post(path, Scan(0, labels)));
        (await api.Post(path, Scan(1, labels))).Need();
        return true;
    }

    private async Task Receive(Firm plant, string number, List<Drum> load, DateOnly day, DateTimeOffset at)
    {
        var api = cast.Of(plant);
        (await api.Post("/api/intake/receipts", new { manifest = number, site = plant.Site, labels = load.Select(drum => drum.Label), happenedAt = at })).Need();

        var light = day >= first.AddDays(7) && badDaysDone.Add("weighing difference");
        var net = load.Select((drum, i) => light && i == 0 ? drum.Grams - drum.Grams / 8 : drum.Grams + random.Next(-30, 31)).ToList();
        var weighed = (await api.Post($"/api/intake/receipts/{number}/weighings", new
        {
            mode = "container",
            method = "weighbridge",
            device = "入场地磅-A",
            happenedAt = at.AddMinutes(15),
            containers = load.Select((drum, i) => new { label = drum.Label, grossKg = Kg(net[i] + 15000), tareKg = Kg(15000) }),
        })).Need();
        if (light) await Tell($"weighing difference: {number} arrives {Kg(load.Sum(drum => drum.Grams) - net.Sum())} kg lighter than it left");

        var reject = load.Count > 1 && day >= first.AddDays(4) && badDaysDone.Add("rejected drum");
        (await api.Post($"/api/intake/receipts/{number}/decision", new
        {
            method = load[0].Waste.Method,
            majorDifference = light || (bool)weighed["total"]!["major"]!,
            differenceNote = light || (bool)weighed["total"]!["major"]! ? "复磅后数量差异，已通知移出人" : null,
            happenedAt = at.AddMinutes(40),
            containers = load.Select((drum, i) => reject && i == 0
                ? (object)new { label = drum.Label, accepted = false, reason = "桶内混入废酸，与标签不符" }
                : new { label = drum.Label, accepted = true, facility = "TS001" }),
        })).Need();
        if (reject) await Tell($"rejected: drum {load[0].Label} of {number}, acid in the oil; the rest is accepted");
        for (var i = reject ? 1 : 0; i < load.Count; i++) ToTreat(plant, load[i].Waste.Method).Add(load[i] with { Grams = net[i] });
    }

    public async Task Treat(Firm plant, DateOnly day)
    {
        foreach (var (key, drums) in toTreat.Where(entry => entry.Key.Plant == plant && entry.Value.Count > 0).ToList())
        {
            var api = cast.Of(plant);
            var at = At(day, 6, 0);
            var total = drums.Sum(drum => drum.Grams);
            var outputs = new List<object>();
            string? residue = null;
            switch (key.Method)
            {
                case "D1": outputs.Add(new { kind = "emplaced", name = "填埋库区一区", massKg = Kg(total) }); break;
                case "D10":
                    residue = (string)(await api.Post("/api/declarations/containers", Container(plant, Waste.FlyAsh, day, at, "residue"))).Need()["label"]!;
                    outputs.Add(new { kind = "residue", name = "焚烧飞灰底渣", massKg = Kg(total / 5), label = residue });
                    outputs.Add(new { kind = "loss", name = "烟气与水分", massKg = Kg(total - total / 5), reason = "焚烧减量" });
                    break;
                default:
                    outputs.Add(new { kind = "product", name = key.Method == "R9" ? "再生基础油" : key.Method == "R4" ? "再生金属" : "处理达标水", massKg = Kg(total - total / 10) });
                    outputs.Add(new { kind = "loss", name = "蒸发损失", massKg = Kg(total / 10), reason = "工艺蒸发" });
                    break;
            }
            var run = await api.Post("/api/intake/runs", new
            {
                site = plant.Site,
                facility = "TS101",
                method = key.Method,
                inputs = drums.Select(drum => new { label = drum.Label, massKg = Kg(drum.Grams) }),
                outputs,
                startedAt = at,
                happenedAt = at.AddHours(1),
            });
            if (!run.Ok)
            {
                await Refused("treatment", run);
                if (residue is not null) (await api.Post($"/api/declarations/containers/{residue}/withdraw", new { reason = "许可证到期，未处置，标签作废" })).Need();
                continue;
            }
            if (key.Method == "D10" && plant == county.Plants[0]) Showcase ??= drums[0].Label;
            drums.Clear();
            if (residue is null) continue;
            (await api.Post($"/api/declarations/containers/{residue}/store", new { facility = "TS001", happenedAt = at.AddHours(2) })).Need();
            StoreOf(plant).Add(new Drum(residue, Waste.FlyAsh, total / 5));
        }
    }

    private async Task RenewLicence(DateOnly day)
    {
        (await administrator.Put("/api/registry/licences/3301110002", new
        {
            holder = county.Plants[1].Code,
            kind = "comprehensive",
            scopes = new[] { Scope("HW12", "all"), Scope("HW17", "all"), Scope("HW18", "all"), Scope("HW31", "only", "900-052-31") },
            methods = new[] { "D1", "D10", "R4" },
            yearlyTonnes = 20000m,
            validFrom = day.ToString("yyyy-MM-dd"),
            validTo = day.AddYears(3).ToString("yyyy-MM-dd"),
        })).Need();
        await Tell("the bureau put the second plant's new licence on record");
    }

    private static object Scope(string category, string mode, params string[] codes) => new { category, mode, codes };

    internal static object Container(Firm firm, Waste waste, DateOnly day, DateTimeOffset at, string origin) => new
    {
        site = firm.Site,
        wasteCode = waste.Code,
        form = waste.Form,
        packaging = waste.Packaging,
        volumeLitres = waste.VolumeLitres,
        mainComponents = waste.Components,
        harmfulComponents = waste.Harmful,
        precautions = waste.Precautions,
        filledOn = day.ToString("yyyy-MM-dd"),
        origin,
        happenedAt = at,
    };

    private Task Refused(string what, Reply reply)
    {
        if (reply.Status != 422) throw new InvalidOperationException($"The {what} should have been refused by a rule, but answered {reply.Status} {reply.Text}");
        // The same refusal day after day is told once.
        return badDaysDone.Add("told " + reply.Code) ? Tell($"refused at {what}: {reply.Json["detail"]} [{reply.Code}; {reply.Json["source"]?["document"]} {reply.Json["source"]?["article"]}]") : Task.CompletedTask;
    }

    private Task Tell(string what) => output.WriteLineAsync("           · " + what);

    private List<Drum> StoreOf(Firm firm) => stores.TryGetValue(firm, out var store) ? store : stores[firm] = [];

    private List<Drum> ToTreat(Firm plant, string method) => toTreat.TryGetValue((plant, method), out var drums) ? drums : toTreat[(plant, method)] = [];

    internal static decimal Kg(long grams) => grams / 1000m;

    internal static DateTimeOffset At(DateOnly day, int hour, int minute) => new(day.ToDateTime(new TimeOnly(hour, minute)), TimeSpan.FromHours(8));
}
