using WasteLoop.Host.Client;

namespace WasteLoop.Host.Demo.Countryside;

/// <summary>A collection point: receives by scan and scale, fills small drums together, and hands them to the month's plants as mover.</summary>
internal sealed class Depot(Cast cast, Month month, Firm point)
{
    private const int ConsolidateFrom = 3;
    private readonly Dictionary<Waste, List<(string Label, long Grams)>> store = [];

    public Firm Point => point;

    /// <summary>Drums filled together so far.</summary>
    public int Consolidated { get; private set; }

    /// <summary>A small firm's drum that was filled together with others: a good one to trace.</summary>
    public string? Showcase { get; private set; }

    private ApiClient Api => cast.Of(point);

    public async Task Receive(Trip trip, DateTimeOffset at, Random random)
    {
        foreach (var load in trip.Collected.GroupBy(drum => drum.Manifest))
        {
            (await Patience.While("manifest.not-found", () => Api.Post("/api/intake/receipts", new { manifest = load.Key, site = point.Site, labels = load.Select(drum => drum.Label), happenedAt = at }))).Need();
            var weighed = load.Select(drum => drum with { Grams = drum.Grams + random.Next(-200, 201) }).ToList();
            (await Api.Post($"/api/intake/receipts/{load.Key}/weighings", new
            {
                mode = "container",
                method = "scale",
                device = "收集点台秤",
                happenedAt = at.AddMinutes(5),
                containers = weighed.Select(drum => new { label = drum.Label, grossKg = Month.Kg(drum.Grams + 15_000), tareKg = 15m }),
            })).Need();
            (await Api.Post($"/api/intake/receipts/{load.Key}/decision", new
            {
                method = weighed[0].Waste.Method,
                majorDifference = false,
                happenedAt = at.AddMinutes(10),
                containers = weighed.Select(drum => new { label = drum.Label, accepted = true, facility = "TS001" }),
            })).Need();
            foreach (var drum in weighed) StoreOf(drum.Waste).Add((drum.Label, drum.Grams));
        }
    }

    /// <summary>Fills together what has gathered of each waste.</summary>
    public async Task Consolidate(DateOnly day, DateTimeOffset at)
    {
        foreach (var (waste, drums) in store.Where(kept => kept.Value.Count >= ConsolidateFrom).ToList())
        {
            var large = waste with { VolumeLitres = 1_000 };
            var label = (string)(await Api.Post("/api/declarations/containers", Month.Container(point, large, day, at, "consolidated"))).Need()["label"]!;
            var grams = drums.Sum(drum => drum.Grams);
            (await Api.Post("/api/intake/consolidations", new
            {
                site = point.Site,
                facility = "TS001",
                inputs = drums.Select(drum => new { label = drum.Label }),
                outputs = new[] { new { label, massKg = Month.Kg(grams) } },
                happenedAt = at.AddMinutes(20),
            })).Need();
            (await Api.Post($"/api/declarations/containers/{label}/store", new { facility = "TS001", happenedAt = at.AddMinutes(30) })).Need();
            month.Keep(point, label, waste, grams);
            if (waste == Waste.EngineOil) Showcase ??= drums[0].Label;
            Consolidated += drums.Count;
            drums.Clear();
        }
    }

    private List<(string Label, long Grams)> StoreOf(Waste waste) => store.TryGetValue(waste, out var drums) ? drums : store[waste] = [];
}
