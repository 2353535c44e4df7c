using System.Globalization;
using System.Text.Json.Nodes;
using WasteLoop.Host.Client;
using WasteLoop.Kernel;

namespace WasteLoop.Host.CommandLine;

/// <summary>Writes traces and balances as text, from the same API as everyone's.</summary>
public static class TracePrinter
{
    private const string Rule = "────────────────────────────────────────────────────────────────────────────────";

    /// <summary>A batch: what it is, its timeline, backward, forward and the closing table.</summary>
    public static async Task PrintBatch(ApiClient api, string label, DateOnly? asOf, TextWriter output)
    {
        var day = AsOf(asOf);
        var batch = await Need(api, $"/api/tracing/batches/{label}{day}");
        var forward = await Need(api, $"/api/tracing/batches/{label}/forward{day}");
        var backward = await Need(api, $"/api/tracing/batches/{label}/backward{day}");
        await output.WriteLineAsync($"{Rule}\n批次 batch {label}{(asOf is { } d ? $" as of {d:yyyy-MM-dd}" : "")}");
        await output.WriteLineAsync($"{batch["wasteCode"]} {batch["wasteName"]} · {batch["producerName"]} · {batch["state"]}");
        await output.WriteLineAsync("\n时间线 timeline");
        foreach (var step in batch["timeline"]!.AsArray())
            await output.WriteLineAsync($"  {China(step!["at"])}  {step["what"],-14} {Kg(step["massKg"]),14}  {Text(step["partyName"]),-24} {step["manifest"]}{step["run"]} {Note(step)}");
        if (backward["edges"]!.AsArray().Count > 0) await PrintGraph("来源 backward", backward, output);
        if (forward["edges"]!.AsArray().Count > 0) await PrintGraph("去向 forward", forward, output);
        await PrintClosing(forward["closing"]!, output);
    }

    public static async Task PrintManifest(ApiClient api, string number, DateOnly? asOf, TextWriter output)
    {
        var manifest = await Need(api, $"/api/tracing/manifests/{number}{AsOf(asOf)}");
        await output.WriteLineAsync($"{Rule}\n联单 manifest {number} · {manifest["state"]}");
        await output.WriteLineAsync($"{manifest["moverName"]} → {manifest["carrierName"]} → {manifest["receiverName"]}");
        await output.WriteLineAsync($"shipped {Kg(manifest["shippedKg"])}, received {Kg(manifest["receivedKg"])}, accepted {Kg(manifest["acceptedKg"])}, variance {Kg(manifest["varianceKg"])}, closed {manifest["closurePercent"]} %");
        foreach (var container in manifest["containers"]!.AsArray())
            await output.WriteLineAsync($"  {container!["label"]} {Kg(container["shippedKg"]),14} shipped {Kg(container["receivedKg"]),14} received {Kg(container["acceptedKg"]),14} accepted");
    }

    public static async Task PrintRun(ApiClient api, string code, TextWriter output)
    {
        var run = await Need(api, "/api/tracing/runs/" + Uri.EscapeDataString(code));
        await output.WriteLineAsync($"{Rule}\n利用处置 run {run["run"]} · {run["method"]} · {run["siteName"]} · {China(run["at"])}");
        foreach (var input in run["inputs"]!.AsArray()) await output.WriteLineAsync($"  in   {input!["label"]} {Kg(input["massKg"]),14}  {input["wasteName"]}");
        foreach (var made in run["outputs"]!.AsArray()) await output.WriteLineAsync($"  out  {Text(made!["label"] ?? made["kind"]),-37} {Kg(made["massKg"]),14}  {made["name"]}");
        await output.WriteLineAsync($"  in − out {Kg(run["differenceKg"])}");
    }

    /// <summary>The region's books by account.</summary>
    public static async Task PrintBalances(ApiClient api, string region, TextWriter output)
    {
        await output.WriteLineAsync($"{Rule}\n{Regions.NameOf(RegionCode.Parse(region))} 平衡表 balance by account");
        decimal sum = 0;
        foreach (var row in (await Need(api, $"/api/tracing/balances?by=account&limit=200&region={region}"))["items"]!.AsArray())
        {
            sum += (decimal)row!["massKg"]!;
            await output.WriteLineAsync($"  {row["account"],-12} {Kg(row["massKg"]),18}");
        }
        // What was carried to or from another region stands in that region's books.
        if (sum != 0) await output.WriteLineAsync($"  {"elsewhere",-12} {Kg(JsonValue.Create(-sum)),18}  到其他区县");
        await output.WriteLineAsync($"  {"sum",-12} {Kg(JsonValue.Create(0m)),18}\n{Rule}");
    }

    private static async Task PrintGraph(string title, JsonNode trace, TextWriter output)
    {
        var names = trace["nodes"]!.AsArray().ToDictionary(node => (string)node!["id"]!, node => $"{node!["kind"]} {node["name"]} @ {node["siteName"]}");
        await output.WriteLineAsync("\n" + title);
        foreach (var edge in trace["edges"]!.AsArray())
            await output.WriteLineAsync($"  {Kg(edge!["massKg"]),14}  {edge["from"]} → {edge["to"]}  [{names[(string)edge["from"]!]} → {names[(string)edge["to"]!]}]");
        if ((bool)trace["truncated"]!) await output.WriteLineAsync("  … more than can be shown here; ask the API with other limits");
    }

    private static async Task PrintClosing(JsonNode closing, TextWriter output)
    {
        await output.WriteLineAsync("\n闭合表 closing table");
        foreach (var (name, field) in new[]
        {
            ("produced 产生", "producedKg"), ("received from parents 来自上游", "receivedKg"), ("variance 复磅差异", "varianceKg"), ("in store 在库", "inStoreKg"), ("in transit 在途", "inTransitKg"),
            ("in treatment 处置中", "inTreatmentKg"), ("product 产品", "productKg"), ("emplaced 填埋", "emplacedKg"), ("loss 损耗", "lossKg"), ("in open residues 残渣未闭合", "inResiduesKg"), ("difference 差额", "differenceKg"),
        })
            await output.WriteLineAsync($"  {Kg(closing[field]),16}  {name}");
        await output.WriteLineAsync($"  {closing["closurePercent"],14} %  closed 闭合率");
    }

    private static async Task<JsonNode> Need(ApiClient api, string path)
    {
        var reply = await api.Get(path);
        return reply.Ok ? reply.Json : throw new CommandFailedException((string?)reply.Json["detail"] ?? reply.Text);
    }

    private static string AsOf(DateOnly? day) => day is { } some ? $"?asOf={some:yyyy-MM-dd}" : "";

    private static string Kg(JsonNode? kg) => kg is null ? "" : ((decimal)kg).ToString("N3", CultureInfo.InvariantCulture) + " kg";

    private static string Text(JsonNode? text) => (string?)text ?? "";

    private static string Note(JsonNode step) => step["varianceKg"] is { } variance && (decimal)variance != 0 ? $"variance {Kg(variance)} {step["note"]}" : Text(step["note"]);

    private static string China(JsonNode? instant) =>
        instant is null ? "" : ((DateTimeOffset)instant).ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
