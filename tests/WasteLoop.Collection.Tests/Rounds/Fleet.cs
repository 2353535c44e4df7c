using System.Text.Json.Nodes;
using WasteLoop.Chassis.People;
using WasteLoop.Collection.Field;
using WasteLoop.Collection.Tests.Field;
using WasteLoop.Contracts.Collection;
using WasteLoop.Contracts.Manifests;
using WasteLoop.Contracts.Registry;
using WasteLoop.Host.Client;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Tests.Rounds;

/// <summary>The county's collector with two trucks, two crews and a store; Manifests is told.</summary>
internal sealed class Fleet(County county) : IAsyncDisposable
{
    public const string Plate = "浙A1D1000";
    public const string SecondPlate = "浙A1D2000";
    public const string Driver = "330111000001";
    public const string SecondDriver = "330111000002";
    public const string Escort = "330112000001";
    public const string SecondEscort = "330112000002";
    public static readonly string Point = County.Collector + "001";
    public static readonly DateOnly Day = County.Today.AddDays(1);
    private int numbers;

    public County County => county;
    public ApiClient Desk => county.Host.AsParty(County.Collector, Role.Dispatcher);
    public ApiClient AsDriver => DriverNamed("driver-1");

    public static async Task<Fleet> Start(DateOnly? driverTo = null, long storeGrams = 100_000_000)
    {
        var county = await County.Start();
        var (from, to) = (new DateOnly(2026, 1, 1), new DateOnly(2028, 12, 31));
        await county.Tell(
            new TransportPermitRecorded("浙交运管许可危字330110001号", County.Collector, true, from, to),
            new VehicleRecorded(Plate, County.Collector, "证1", true, from, to, 3_000_000), new VehicleRecorded(SecondPlate, County.Collector, "证2", true, from, to, 1_000_000),
            new CrewRecorded(Driver, County.Collector, "甲", "driver", true, from, driverTo ?? to), new CrewRecorded(SecondDriver, County.Collector, "乙", "driver", true, from, to),
            new CrewRecorded(Escort, County.Collector, "丙", "escort", true, from, to), new CrewRecorded(SecondEscort, County.Collector, "丁", "escort", true, from, to),
            new FacilityRecorded(Point, "TS001", "暂存库", "storage", storeGrams));
        return new Fleet(county);
    }

    public ApiClient DriverNamed(string user) => county.Host.As(new Caller(user, County.Collector, null, new HashSet<string> { Role.Driver }));

    public static object Draft(string[] requests, string plate = Plate, string driver = Driver, string escort = Escort) => new { day = Day, point = Point, vehicle = new { plate }, driver, escort, requests };

    public async Task<JsonNode> Drafted(params string[] requests) => (await Desk.Post("/api/collection/rounds", Draft(requests))).Need();

    /// <summary>A released round whose stops have their numbers.</summary>
    public async Task<JsonNode> Released(params string[] requests)
    {
        var id = (string)(await Drafted(requests))["round"]!;
        var released = (await Desk.Post($"/api/collection/rounds/{id}/release")).Need();
        await Number(released);
        return await Round(id);
    }

    /// <summary>Manifests gives every stop that has none its number.</summary>
    public Task Number(JsonNode round) => county.Tell([.. round["stops"]!.AsArray().Where(stop => stop!["manifest"] is null)
        .Select(stop => new ManifestReserved($"20263301{++numbers:000000}", (string)stop!["stop"]!, (string)round["round"]!, (string)stop["mover"]!, (string)stop["moverSite"]!))]);

    public async Task<JsonNode> Round(string id) => (await Desk.Get("/api/collection/rounds/" + id)).Need();

    public async Task<string?> StateOf(string request) => (string?)(await county.AsCollector.Get("/api/collection/requests/" + request)).Need()["state"];

    /// <summary>A phone of the first driver that has taken the round.</summary>
    public async Task<(Phone Phone, JsonNode Packet)> Taken(string round)
    {
        var phone = new Phone();
        (await AsDriver.Post("/api/collection/devices", new { key = JsonNode.Parse(phone.Jwk) })).Need();
        return (phone, (await AsDriver.Post($"/api/collection/rounds/{round}/packet", new { device = phone.Device.Id })).Need());
    }

    public Task<Reply> Send(Phone phone, params FieldRecord[] records) => AsDriver.Post($"/api/collection/devices/{phone.Device.Id}/records", new { sentAt = county.Host.Clock.GetUtcNow(), records });

    public static string[] IdsOf(JsonNode round, string what = "stop") => [.. round["stops"]!.AsArray().Select(stop => (string)stop![what]!)];

    public static CollectedContainer Drum(string firm, int serial = 999, long grams = 168_300, string code = County.Oil) =>
        new(LabelCode.Compose(CreditCode.Parse(firm), WasteCode.Parse(code), Day, serial).Value, code, "L", "DRUM", 200, grams, "scale-07");

    public static object Collected(string round, string stop, params CollectedContainer[] containers) => new { round, stop, containers, confirmation = "code", photos = Array.Empty<string>() };

    public ValueTask DisposeAsync() => county.DisposeAsync();
}
