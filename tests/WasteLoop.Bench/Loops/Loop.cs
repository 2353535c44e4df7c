using WasteLoop.Bench.Running;

namespace WasteLoop.Bench.Loops;

/// <summary>What a loop's clients met.</summary>
internal sealed class LoopTimes
{
    /// <summary>The answer to each command.</summary>
    public Latencies Commands { get; } = new();

    /// <summary>Until the next service had heard what the step before did.</summary>
    public Latencies Waits { get; } = new();

    /// <summary>Commands that were answered 503 (busy, try again) and sent again; their latency is from the first sending.</summary>
    public int Busy;

    /// <summary>Commands that were answered 409 (somebody else changed it meanwhile) and sent again. Lanes share no records: each is one too many.</summary>
    public int Conflicts;

    /// <summary>Whole loops, waits included.</summary>
    public Latencies Loops { get; } = new();
}

/// <summary>One drum through its whole life: label, weigh, store, draft, issue, depart, arrive, weigh in, accept, treat.</summary>
internal sealed class Loop(Deployment deployment, Lane lane, CancellationToken cancellationToken)
{
    private const string Method = "R9";
    private readonly BenchClient[] makers = [.. lane.Makers.Select(maker => deployment.As(maker.Code, null, "producer"))];
    private readonly BenchClient carrier = deployment.As(lane.Carrier.Code, null, "driver", "dispatcher");
    private readonly BenchClient plant = deployment.As(lane.Plant.Code, null, "plant");
    private int done;

    /// <summary>Closes one loop. Returns the drum's label.</summary>
    /// <param name="told">Hears of the label and where its entry stands, as soon as the first command is answered.</param>
    public async Task<string> Close(LoopTimes times, Action<string, string>? told = null)
    {
        var began = System.Diagnostics.Stopwatch.GetTimestamp();
        var (firm, maker) = (lane.Makers[done % makers.Length], makers[done++ % makers.Length]);
        var labelled = await Do(maker, "/api/declarations/containers", new
        {
            site = firm.Site,
            wasteCode = "900-214-08",
            form = "L",
            packaging = "DRUM",
            volumeLitres = 200,
            mainComponents = "废矿物油",
            harmfulComponents = "多环芳烃",
            precautions = "远离火源",
        }, times);
        var label = (string)labelled.Need()["label"]!;
        told?.Invoke(label, labelled.Position!);
        (await Do(maker, $"/api/declarations/containers/{label}/weigh", new { grossKg = 186.5, tareKg = 18.2, device = "scale-01" }, times)).Need();
        var stored = await Do(maker, $"/api/declarations/containers/{label}/store", new { facility = "TS001" }, times);

        var draft = (string)(await Do(maker, "/api/manifests/drafts", new
        {
            moverSite = firm.Site,
            carrier = lane.Carrier.Code,
            receiver = lane.Plant.Code,
            receiverSite = lane.Plant.Site,
            method = Method,
            labels = new[] { label },
        }, times)).Need()["draft"]!;
        times.Waits.Add(await maker.Hear($"/api/manifests/drafts/{draft}", stored.Position!, cancellationToken));
        var manifest = (string)(await Do(maker, $"/api/manifests/drafts/{draft}/issue", new { }, times)).Need()["manifest"]!;
        var departed = await Do(carrier, $"/api/manifests/{manifest}/depart", new { plate = lane.Plate, driver = lane.Driver, escort = lane.Escort, labels = new[] { label } }, times);

        // Until intake has heard of the manifest it does not know it: the answer tells no more than that.
        times.Waits.Add(await plant.Hear($"/api/intake/receipts/{manifest}", departed.Position!, cancellationToken));
        (await Do(plant, "/api/intake/receipts", new { manifest, site = lane.Plant.Site, labels = new[] { label } }, times)).Need();
        (await Do(plant, $"/api/intake/receipts/{manifest}/weighings", new
        {
            mode = "container",
            method = "weighbridge",
            device = "gate-A",
            containers = new[] { new { label, grossKg = 186.46, tareKg = 18.2 } },
        }, times)).Need();
        (await Do(plant, $"/api/intake/receipts/{manifest}/decision", new
        {
            method = Method,
            majorDifference = false,
            containers = new[] { new { label, accepted = true, facility = "TS001" } },
        }, times)).Need();
        (await Do(plant, "/api/intake/runs", new
        {
            site = lane.Plant.Site,
            facility = "TS101",
            method = Method,
            inputs = new[] { new { label } },
            outputs = new object[] { new { kind = "product", name = "再生基础油", massKg = 150 }, new { kind = "loss", name = "水分", massKg = 18.26, reason = "蒸发" } },
        }, times)).Need();
        times.Loops.Add(System.Diagnostics.Stopwatch.GetElapsedTime(began));
        return label;
    }

    private async Task<BenchClient.Answer> Do(BenchClient client, string path, object body, LoopTimes times)
    {
        var (began, key) = (System.Diagnostics.Stopwatch.GetTimestamp(), BenchClient.NewKey());
        BenchClient.Answer answer;
        while (true)
        {
            answer = await client.Post(path, body, cancellationToken, key);
            if (answer.Status == 503) Interlocked.Increment(ref times.Busy);
            else if (answer.Status == 409 && answer.Text.Contains("conflict.changed-meanwhile", StringComparison.Ordinal)) Interlocked.Increment(ref times.Conflicts);
            else break;
        }
        answer.Need();
        times.Commands.Add(System.Diagnostics.Stopwatch.GetElapsedTime(began));
        return answer;
    }
}
