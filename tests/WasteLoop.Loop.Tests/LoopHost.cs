using WasteLoop.Chassis.People;
using WasteLoop.Host;
using WasteLoop.Host.Client;
using WasteLoop.Host.CommandLine;
using WasteLoop.Host.Demo;
using WasteLoop.Testing;

namespace WasteLoop.Loop.Tests;

/// <summary>All services in one process with the demo's county on the register and its plans filed.</summary>
internal sealed class LoopHost : IAsyncDisposable
{
    private LoopHost(TestHost host, County county)
    {
        Host = host;
        County = county;
    }

    public TestHost Host { get; }
    public County County { get; }

    public static async Task<LoopHost> Start(int makersWithPlans)
    {
        var host = await TestHost.StartWith([.. AllServices.New()]);
        var loop = new LoopHost(host, new County(new DateOnly(2026, 11, 1).AddDays(3)));
        foreach (var (kind, text) in loop.County.Files())
        {
            var report = (await host.AsAdministrator().PostText("/api/registry/imports/" + kind, text, "text/csv")).Need();
            if ((int)report["refused"]! > 0) throw new InvalidOperationException(report.ToJsonString());
        }
        foreach (var firm in loop.County.Makers.Take(makersWithPlans).Append(loop.County.Plants[0])) await loop.FilePlan(firm, 500m);
        return loop;
    }

    public ApiClient Maker(int i) => Host.AsParty(County.Makers[i].Code, Role.Producer);
    public ApiClient Carrier(int i) => Host.AsParty(County.Carriers[i].Code, Role.Driver, Role.Dispatcher);
    public ApiClient Plant(int i) => Host.AsParty(County.Plants[i].Code, Role.Plant);

    public async Task FilePlan(Firm firm, decimal tonnes) =>
        (await Host.AsParty(firm.Code, Role.Producer).Put($"/api/declarations/plans/{firm.Site}/2026", new
        {
            lines = firm.Wastes.Select(waste => new { wasteCode = waste.Code, producedTonnes = tonnes, transferTonnes = tonnes, receiver = County.Plants[waste.Plant].Code, method = waste.Method }),
        })).Need();

    /// <summary>A container of the firm, labelled; weighed and stored when a mass is given.</summary>
    public async Task<string> Drum(ApiClient api, Firm firm, Waste waste, decimal? kg, string origin = "generated")
    {
        var label = (string)(await api.Post("/api/declarations/containers", new
        {
            site = firm.Site,
            wasteCode = waste.Code,
            form = waste.Form,
            packaging = waste.Packaging,
            volumeLitres = waste.VolumeLitres,
            mainComponents = waste.Components,
            harmfulComponents = waste.Harmful,
            precautions = waste.Precautions,
            origin,
        })).Need()["label"]!;
        if (kg is null) return label;
        (await api.Post($"/api/declarations/containers/{label}/weigh", new { netKg = kg, device = "scale-1" })).Need();
        (await api.Post($"/api/declarations/containers/{label}/store", new { facility = "TS001" })).Need();
        return label;
    }

    public async Task<string> Draft(ApiClient api, Firm mover, Waste waste, int carrier, IEnumerable<string> labels) =>
        (string)(await api.Post("/api/manifests/drafts", new
        {
            moverSite = mover.Site,
            carrier = County.Carriers[carrier].Code,
            receiver = County.Plants[waste.Plant].Code,
            receiverSite = County.Plants[waste.Plant].Site,
            method = waste.Method,
            labels,
        })).Need()["draft"]!;

    public Task<Reply> Issue(ApiClient api, string draft) => api.Post($"/api/manifests/drafts/{draft}/issue", new { });

    public Task<Reply> Depart(int carrier, string number, IEnumerable<string> labels, int vehicle = 0) => Carrier(carrier).Post($"/api/manifests/{number}/depart", new
    {
        plate = County.Plate(carrier, vehicle),
        driver = County.Crew("driver", carrier, 1),
        escort = County.Crew("escort", carrier, vehicle),
        labels,
    });

    public Task<Reply> Arrive(int plant, string number, IEnumerable<string> labels) =>
        Plant(plant).Post("/api/intake/receipts", new { manifest = number, site = County.Plants[plant].Site, labels });

    public Task<Reply> WeighIn(int plant, string number, IEnumerable<(string Label, decimal NetKg)> nets) => Plant(plant).Post($"/api/intake/receipts/{number}/weighings", new
    {
        mode = "container",
        method = "weighbridge",
        device = "gate-A",
        containers = nets.Select(net => new { label = net.Label, grossKg = net.NetKg + 10, tareKg = 10m }),
    });

    public Task<Reply> Decide(int plant, string number, Waste waste, IEnumerable<(string Label, bool Accepted)> decisions) => Plant(plant).Post($"/api/intake/receipts/{number}/decision", new
    {
        method = waste.Method,
        majorDifference = true,
        differenceNote = "见复磅记录",
        containers = decisions.Select(d => d.Accepted ? (object)new { label = d.Label, accepted = true, facility = "TS001" } : new { label = d.Label, accepted = false, reason = "包装破损" }),
    });

    /// <summary>The findings of <c>verify</c>, as it prints them; empty when all checks pass.</summary>
    public async Task<string> Verify()
    {
        await using var report = new StringWriter();
        await Host.CatchUp();
        return await VerifyCommand.Run(Host.Services, report, CancellationToken.None) == 0 ? "" : report.ToString();
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
