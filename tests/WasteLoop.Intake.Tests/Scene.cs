using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WasteLoop.Chassis.People;
using WasteLoop.Contracts.Declarations;
using WasteLoop.Contracts.Manifests;
using WasteLoop.Contracts.Registry;
using WasteLoop.Host.Client;
using WasteLoop.Kernel;
using WasteLoop.Testing;

namespace WasteLoop.Intake.Tests;

/// <summary>A plant in Hangzhou with a store, a furnace and a licence; a mover in Ningbo; a carrier. The Intake service alone runs.</summary>
internal sealed class Scene : IAsyncDisposable
{
    public const string Oil = "900-249-08";
    public const string Carbon = "900-039-49";
    public const string Slag = "772-003-18";
    public const string Store = "TS001";
    public const string SecondStore = "TS002";
    public const string Furnace = "TF001";
    public const string Licence = "3301000001";

    public static readonly string PlantParty = Party(1);
    public static readonly string MoverParty = Party(2);
    public static readonly string CarrierParty = Party(3);
    public static readonly string OtherPlant = Party(4);
    public static readonly string PlantSite = PlantParty + "001";
    public static readonly string PlantSite2 = PlantParty + "002";
    public static readonly string MoverSite = MoverParty + "001";
    public static readonly string OtherSite = OtherPlant + "001";
    private int manifests;
    private int labels;

    private Scene(TestHost host) => Host = host;

    public TestHost Host { get; }
    public ApiClient Plant => Host.AsParty(PlantParty, Role.Plant);
    public ApiClient Other => Host.AsParty(OtherPlant, Role.Collector);
    public ApiClient Mover => Host.AsParty(MoverParty, Role.Producer);
    public ApiClient Carrier => Host.AsParty(CarrierParty, Role.Driver);

    public static string Party(int n) => CreditCode.Compose($"91330100{n:000000000}").Value;

    public static async Task<Scene> Start()
    {
        var host = await TestHost.StartWith(new IntakeService());
        await host.Tell(
            new PartyRecorded(PlantParty, "西湖处置厂", "330106", "杭州", "", ""), new PartyRecorded(MoverParty, "北仑机械厂", "330206", "宁波", "", ""),
            new PartyRecorded(CarrierParty, "安达运输", "330100", "杭州", "", ""), new PartyRecorded(OtherPlant, "绍兴收集站", "330602", "绍兴", "", ""),
            new SiteRecorded(PlantSite, PlantParty, "一号厂区", "330106", "杭州"), new SiteRecorded(PlantSite2, PlantParty, "二号厂区", "330106", "杭州"),
            new SiteRecorded(MoverSite, MoverParty, "北仑厂区", "330206", "宁波"), new SiteRecorded(OtherSite, OtherPlant, "越城站", "330602", "绍兴"),
            new FacilityRecorded(PlantSite, Store, "甲类库", "storage", 1_000_000_000), new FacilityRecorded(PlantSite, SecondStore, "乙类库", "storage", 1_000_000_000),
            new FacilityRecorded(PlantSite, Furnace, "焚烧炉", "treatment", 1_000_000_000), new FacilityRecorded(PlantSite2, Store, "库", "storage", 1_000_000_000),
            new FacilityRecorded(OtherSite, Store, "库", "storage", 1_000_000_000), new FacilityRecorded(OtherSite, Furnace, "炉", "treatment", 1_000_000_000),
            LicenceOf(Licence, PlantParty, 100_000));
        return new Scene(host);
    }

    /// <summary>All of HW08, of HW49 only the carbon, of HW18 all except 772-002-18.</summary>
    public static LicenceRecorded LicenceOf(string licence, string holder, long yearlyTonnes, string[]? methods = null, DateOnly? from = null, DateOnly? to = null) => new(
        licence, holder, "comprehensive",
        [new LicenceScope("HW08", "all", []), new LicenceScope("HW49", "only", [Carbon]), new LicenceScope("HW18", "except", ["772-002-18"])],
        methods ?? ["R9", "D10", "D1"], yearlyTonnes * 1_000_000, from ?? new DateOnly(2025, 1, 1), to ?? new DateOnly(2028, 12, 31));

    /// <summary>A new container of the mover with its label told.</summary>
    public async Task<string> NewLabel(string code = Oil)
    {
        var label = LabelOf(MoverParty, code);
        await Host.Tell(Labelled(label, MoverParty, MoverSite, code, "generated"));
        return label;
    }

    /// <summary>A new residue label of a plant.</summary>
    public async Task<string> NewResidueLabel(string code = Slag, string? party = null, string? site = null)
    {
        var label = LabelOf(party ?? PlantParty, code);
        await Host.Tell(Labelled(label, party ?? PlantParty, site ?? PlantSite, code, "residue"));
        return label;
    }

    /// <summary>A new label of the plant for what is filled together.</summary>
    public async Task<string> NewConsolidatedLabel(string code)
    {
        var label = LabelOf(PlantParty, code);
        await Host.Tell(Labelled(label, PlantParty, PlantSite, code, "consolidated"));
        return label;
    }

    /// <summary>A manifest on the road with one new container of each mass.</summary>
    public async Task<(string Number, string[] Labels)> Depart(long[] kilograms, string code = Oil, string? site = null, string? receiver = null)
    {
        var made = new string[kilograms.Length];
        for (var i = 0; i < made.Length; i++) made[i] = await NewLabel(code);
        var number = NewNumber();
        await Host.Tell(Departed(number, [.. made.Select((label, i) => new ManifestContainer(label, code, kilograms[i] * 1_000))], [], site, receiver));
        return (number, made);
    }

    public string NewNumber() => ManifestNumber.Compose(2026, RegionCode.Parse("330206"), Interlocked.Increment(ref manifests)).Value;

    public static ManifestIssued Issued(string number, params ManifestContainer[] containers) =>
        new(number, "draft", MoverParty, MoverSite, CarrierParty, PlantParty, PlantSite, "R9", containers, "hash");

    public static ManifestDeparted Departed(string number, ManifestContainer[] containers, string[] leftBehind, string? site = null, string? receiver = null) =>
        new(number, MoverParty, MoverSite, CarrierParty, receiver ?? PlantParty, site ?? PlantSite, "R9", "浙A12345", "D1", "E1", containers, leftBehind);

    public Task<Reply> Arrive(string number, string[] labels, ApiClient? by = null) =>
        (by ?? Plant).Post("/api/intake/receipts", new { manifest = number, site = PlantSite, labels });

    public Task<Reply> Weigh(string number, params (string Label, decimal NetKg)[] nets) => Plant.Post($"/api/intake/receipts/{number}/weighings",
        new { mode = "container", method = "electronic-scale", device = "scale-1", containers = nets.Select(n => new { label = n.Label, grossKg = n.NetKg + 10, tareKg = 10 }).ToArray() });

    public Task<Reply> Accept(string number, params string[] labels) => Decide(number, [.. labels.Select(Yes)]);

    public Task<Reply> Decide(string number, object[] containers, string? method = "R9", bool? majorDifference = false, string? note = null) =>
        Plant.Post($"/api/intake/receipts/{number}/decision", new { method, majorDifference, differenceNote = note, containers });

    public static object Yes(string label) => new { label, accepted = true, facility = Store };
    public static object No(string label) => new { label, accepted = false, reason = "包装破损" };

    /// <summary>Containers of these masses, arrived, weighed as shipped and accepted. Returns their labels.</summary>
    public async Task<string[]> Stock(params long[] kilograms)
    {
        var (number, made) = await Depart(kilograms);
        (await Arrive(number, made)).Need();
        (await Weigh(number, [.. made.Select((label, i) => (label, (decimal)kilograms[i]))])).Need();
        (await Accept(number, made)).Need();
        return made;
    }

    public Task<Reply> Run(object[] inputs, object[] outputs, string method = "R9", string facility = Furnace, ApiClient? by = null) =>
        (by ?? Plant).Post("/api/intake/runs", new { site = PlantSite, facility, method, inputs, outputs });

    public async Task<T> InDb<T>(Func<IntakeDb, Task<T>> look)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<IntakeDb>());
    }

    public Task<List<string>> Told(string type) => InDb(db => db.Journal.Where(e => e.Type == type).OrderBy(e => e.Tick).Select(e => e.Payload).ToListAsync());

    /// <summary>The refusal that is expected.</summary>
    public static void Expect(Reply reply, int status, string code, string? field) =>
        Assert.Equal((status, code, field), (reply.Status, reply.Code, (string?)reply.Json["field"]));

    public async ValueTask DisposeAsync() => await Host.DisposeAsync();

    private string LabelOf(string party, string code) => LabelCode.Compose(CreditCode.Parse(party), WasteCode.Parse(code), new DateOnly(2026, 11, 1), Interlocked.Increment(ref labels)).Value;

    private static ContainerLabelled Labelled(string label, string party, string site, string code, string origin) =>
        new(label, party, site, "330206", code, "废矿物油", WasteCode.Parse(code).Category, "T,I", "liquid", "drum", 200, new DateOnly(2026, 11, 1), origin);
}
