using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WasteLoop.Chassis.Journal;
using WasteLoop.Chassis.People;
using WasteLoop.Host.Client;
using WasteLoop.Kernel;
using WasteLoop.Testing;

namespace WasteLoop.Registry.Tests;

/// <summary>A running Registry and the firms that the tests are about.</summary>
public sealed class RegistryHost : IAsyncDisposable
{
    public static readonly string Repair = CreditCode.Compose("91330106MA27A0017").Value;
    public static readonly string Plant = CreditCode.Compose("91330200MA27A0025").Value;
    public static readonly string Carrier = CreditCode.Compose("91330100MA27A0033").Value;
    public static readonly string OtherCarrier = CreditCode.Compose("91330100MA27A0041").Value;

    private RegistryHost(TestHost host) => Host = host;

    public TestHost Host { get; }
    public ApiClient Admin => Host.AsAdministrator();
    public ApiClient Producer => Host.AsParty(Repair, Role.Producer);
    public ApiClient Dispatcher => Host.AsParty(Carrier, Role.Dispatcher);
    public ApiClient Auditor => Host.As(new Caller("auditor", null, null, new HashSet<string> { Role.Auditor }));

    public static async Task<RegistryHost> Start() => new(await TestHost.StartWith(new RegistryService()));

    /// <summary>With the four firms entered.</summary>
    public static async Task<RegistryHost> StartWithParties()
    {
        var registry = await Start();
        foreach (var (party, name, region) in new[]
        {
            (Repair, "杭州晨光汽车维修有限公司", "330106"), (Plant, "宁波北仑环保有限公司", "330206"), (Carrier, "杭州安运物流有限公司", "330105"), (OtherCarrier, "杭州快运物流有限公司", "330108"),
        })
            (await registry.Admin.Put("/api/registry/parties/" + party, new { name, region, address = name + "地址", contact = "王芳", phone = "0571-88880001" })).Need();
        return registry;
    }

    /// <summary>The journal's entries of a type, oldest first.</summary>
    public async Task<List<JournalEntry>> Told(string type)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<RegistryDb>().Journal.AsNoTracking().Where(e => e.Type == type).OrderBy(e => e.Tick).ToListAsync();
    }

    public async Task<List<JournalEntry>> AllTold()
    {
        await using var scope = Host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<RegistryDb>().Journal.AsNoTracking().OrderBy(e => e.Tick).ToListAsync();
    }

    public async Task<JsonNode> Import(string kind, params string[] lines) =>
        (await Admin.PostText("/api/registry/imports/" + kind, string.Join('\n', lines) + "\n", "text/csv")).Need();

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
