using System.Text.Json.Nodes;

namespace WasteLoop.Host.Demo.Countryside;

/// <summary>One round of a truck, as its driver's phone writes it down.</summary>
internal sealed class Trip(Cast cast, Phone phone, Firm point, string round, DateOnly day, Random random, Outcomes outcomes, Func<string, string?> codeOf)
{
    private const int MinutesAStop = 24;
    private JsonNode packet = new JsonObject();
    private int from;
    private int stopsMade;

    public string Round => round;
    public Firm Point => point;

    /// <summary>How far the phone's clock is ahead.</summary>
    public TimeSpan Ahead { get; init; }

    /// <summary>What was collected: manifest, container and true mass.</summary>
    public List<(string Manifest, string Label, Waste Waste, long Grams)> Collected { get; } = [];

    /// <summary>Takes the packet, as soon as every stop has its manifest number.</summary>
    public async Task TakePacket() =>
        packet = (await Patience.While("round.packet-not-ready", () => cast.Of(point).Post($"/api/collection/rounds/{round}/packet", new { device = phone.Id }))).Need();

    public void Start()
    {
        from = phone.Records.Count;
        phone.Sign("round-started", new { round }, At(0));
    }

    /// <summary>Visits the stops that are left, in order.</summary>
    public void VisitAll()
    {
        foreach (var stop in Open()) Visit(stop);
    }

    public IEnumerable<JsonNode> Open() => packet["round"]!["stops"]!.AsArray().Select(stop => stop!).Where(stop => (string)stop["state"]! == "planned").OrderBy(stop => (int)stop["position"]!);

    public void Visit(JsonNode stop)
    {
        stopsMade++;
        var id = (string)stop["stop"]!;
        if (outcomes.NextMiss(random) is { } miss)
        {
            phone.Sign("stop-missed", new { round, stop = id, outcome = miss.Outcome, reason = miss.Reason, text = miss.Text, photos = Array.Empty<string>() }, At(stopsMade));
            return;
        }
        var containers = ContainersOf(stop).ToList();
        var code = codeOf((string)stop["mover"]!);
        phone.Sign("stop-collected", new { round, stop = id, containers = containers.Select(c => c.Record), confirmation = code is null ? "signature" : "code", code, photos = Array.Empty<string>() }, At(stopsMade));
        Collected.AddRange(containers.Select(c => ((string)stop["manifest"]!, c.Label, c.Waste, c.Grams)));
        outcomes.Count("collected");
    }

    public void Finish() => phone.Sign("round-finished", new { round }, At(stopsMade + 1));

    /// <summary>Sends everything of this trip, as a phone does that does not know what got through: in two halves, the second first, then all again.</summary>
    public async Task Send(DateTimeOffset now, bool inDisorder)
    {
        var records = phone.Records.Skip(from).ToList();
        var parts = inDisorder ? [records.Skip(records.Count / 2), records.Take(records.Count / 2).Reverse(), records] : new IEnumerable<object>[] { records };
        foreach (var part in parts) (await cast.Of(point).Post($"/api/collection/devices/{phone.Id}/records", new { sentAt = now + Ahead, records = part })).Need();
    }

    /// <summary>A drum at a stop, as a phone and a desk write it.</summary>
    public IEnumerable<(string Label, Waste Waste, long Grams, object Record)> ContainersOf(JsonNode stop)
    {
        var toBring = packet["stops"]![(string)stop["stop"]!]!["toBring"]!.AsObject();
        foreach (var line in stop["expected"]!.AsArray())
        {
            var code = (string)line!["wasteCode"]!;
            var waste = point.Wastes.First(one => one.Code == code);
            foreach (var label in toBring[code]!.AsArray().Take((int)line["containers"]!))
            {
                long grams = random.Next(waste.KgMin * 1000, waste.KgMax * 1000);
                yield return ((string)label!, waste, grams, new { label = (string)label!, wasteCode = code, form = waste.Form, packaging = waste.Packaging, volumeLitres = waste.VolumeLitres, grams, weigher = "车载秤-01" });
            }
        }
    }

    private DateTimeOffset At(int stops) => Month.At(day, 8, 0).AddMinutes(stops * MinutesAStop) + Ahead;
}
