using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using WasteLoop.Chassis.People;
using WasteLoop.Collection.Field;
using WasteLoop.Kernel;
using Xunit;

namespace WasteLoop.Loop.Tests;

/// <summary>Three small firms, a collector with one truck and a phone that was offline, as all of them see it.</summary>
public sealed class CollectionLoopTests
{
    private const string Oil = "900-214-08";
    private const string Plate = "浙A8888D";
    private static readonly string Collector = CreditCode.Compose("91330110MA2C00001").Value;
    private static readonly string Point = Collector + "001";

    [Fact]
    public async Task A_small_firms_drum_is_followed_from_its_request_over_an_offline_phone_into_the_collection_point_to_the_gram()
    {
        await using var loop = await LoopHost.Start(0);
        var host = loop.Host;
        await Register(loop);
        var (desk, driver) = (host.AsParty(Collector, Role.Dispatcher, Role.Collector), host.AsParty(Collector, Role.Driver));
        // Those of the demo's trades that have engine oil.
        var firms = new[] { 0, 5, 10 };
        var requests = new List<string>();
        foreach (var i in firms) requests.Add((string)(await loop.Maker(i).Post("/api/collection/requests", new { collector = Collector, items = new[] { new { wasteCode = Oil, containers = 1 } } })).Need()["request"]!);

        var day = ChinaTime.DateOf(host.Clock.GetUtcNow());
        var plan = (await desk.Post("/api/collection/rounds/plan", new { day, points = new[] { Point }, iterations = 100 })).Need();
        var planned = Assert.Single(plan["rounds"]!.AsArray())!;
        var round = (await desk.Post("/api/collection/rounds", new { day, point = Point, vehicle = new { plate = (string)planned["plate"]! }, driver = (string)planned["driver"]!, escort = (string)planned["escort"]!, requests = planned["stops"]!.AsArray().Select(stop => (string)stop!["request"]!) })).Need();
        var id = (string)round["round"]!;
        (await desk.Post($"/api/collection/rounds/{id}/release")).Need();
        await host.CatchUp();

        using var phone = new Phone();
        (await driver.Post("/api/collection/devices", new { key = JsonNode.Parse(phone.Jwk) })).Need();
        var packet = (await driver.Post($"/api/collection/rounds/{id}/packet", new { device = phone.Id })).Need();
        var stops = packet["round"]!["stops"]!.AsArray().ToDictionary(stop => (string)stop!["request"]!, stop => stop!);
        var (number, drum) = ((string)stops[requests[0]]["manifest"]!, (string)packet["stops"]![(string)stops[requests[0]]["stop"]!]!["toBring"]![Oil]![0]!);
        Assert.Matches("^20263301[0-9]{6}$", number);
        Assert.Equal("reserved", (string?)(await loop.Maker(0).Get("/api/manifests/" + number)).Need()["state"]);

        // On the road without network.
        host.Clock.Advance(TimeSpan.FromHours(1));
        phone.Sign("round-started", new { round = id }, host.Clock.GetUtcNow());
        host.Clock.Advance(TimeSpan.FromHours(1));
        phone.Sign("stop-collected", new
        {
            round = id,
            stop = (string)stops[requests[0]]["stop"]!,
            containers = new[] { new { label = drum, wasteCode = Oil, form = "L", packaging = "DRUM", volumeLitres = 200, grams = 151_237, weigher = "scale-07" } },
            confirmation = "code",
            photos = Array.Empty<string>(),
        }, host.Clock.GetUtcNow());
        phone.Sign("stop-missed", new { round = id, stop = (string)stops[requests[1]]["stop"]!, outcome = "skipped", reason = "not-in" }, host.Clock.GetUtcNow());
        phone.Sign("stop-missed", new { round = id, stop = (string)stops[requests[2]]["stop"]!, outcome = "refused", reason = "bad-packaging" }, host.Clock.GetUtcNow());
        phone.Sign("round-finished", new { round = id }, host.Clock.GetUtcNow());
        host.Clock.Advance(TimeSpan.FromDays(1));
        // Signed in anew: tokens do not last so long.
        (desk, driver) = (host.AsParty(Collector, Role.Dispatcher, Role.Collector), host.AsParty(Collector, Role.Driver));
        var shuffled = new[] { 4, 1, 3, 0, 2 }.Select(i => phone.Records[i]).ToArray();
        foreach (var part in new[] { shuffled[..2], shuffled[1..4], shuffled, shuffled }) (await driver.Post($"/api/collection/devices/{phone.Id}/records", new { sentAt = host.Clock.GetUtcNow(), records = part })).Need();
        await host.CatchUp();

        Assert.Equal("finished", (string?)(await desk.Get("/api/collection/rounds/" + id)).Need()["state"]);
        Assert.Equal(["collected", "open", "open"], await Task.WhenAll(requests.Select(async request => (string)(await desk.Get("/api/collection/requests/" + request)).Need()["state"]!)));
        foreach (var missed in requests.Skip(1)) Assert.Equal("voided", (string?)(await desk.Get("/api/manifests/" + (string)stops[missed]["manifest"]!)).Need()["state"]);
        Assert.Equal("in-transit", (string?)(await loop.Maker(0).Get("/api/manifests/" + number)).Need()["state"]);
        Assert.Equal(4, (await loop.Maker(0).Get($"/api/declarations/ledger?site={loop.County.Makers[0].Site}")).Need()["items"]!.AsArray().Count);

        // The collection point receives as any receiver does.
        (await desk.Post("/api/intake/receipts", new { manifest = number, site = Point, labels = new[] { drum } })).Need();
        (await desk.Post($"/api/intake/receipts/{number}/weighings", new { mode = "container", method = "scale", device = "gate", containers = new[] { new { label = drum, grossKg = 161.1m, tareKg = 10m } } })).Need();
        (await desk.Post($"/api/intake/receipts/{number}/decision", new { method = "R9", majorDifference = false, containers = new[] { new { label = drum, accepted = true, facility = "TS001" } } })).Need();
        await host.CatchUp();
        var trace = (await loop.Maker(0).Get($"/api/tracing/batches/{drum}/forward")).Need();
        Assert.Equal(0m, (decimal)trace["closing"]!["differenceKg"]!);
        var batch = (await loop.Maker(0).Get($"/api/tracing/batches/{drum}")).Need();
        Assert.Contains(Point, batch["balances"]!.ToJsonString());
        Assert.Equal("accepted", (string?)(await loop.Maker(0).Get("/api/manifests/" + number)).Need()["state"]);
        Assert.Equal("", await loop.Verify());
    }

    private static async Task Register(LoopHost loop)
    {
        foreach (var (kind, text) in new[]
        {
            ("parties", $"party,name,region,address,contact,phone\n{Collector},余杭示例收集,330110,杭州市示例路 99 号,王五,0571-80009999\n"),
            ("sites", $"site,name,region,address\n{Point},收集点,330110,杭州市示例路 99 号\n"),
            ("facilities", $"site,facility,name,kind,capacity_kg\n{Point},TS001,暂存库,storage,100000\n"),
            ("licences", $"licence,holder,kind,scopes,methods,yearly_tonnes,valid_from,valid_to\n3301100099,{Collector},collection,HW08:all,R9,5000,2026-01-01,2028-12-31\n"),
            ("transport-permits", $"permit,carrier,covers_hazardous_waste,valid_from,valid_to\n浙交运管许可危字330110099号,{Collector},true,2026-01-01,2028-12-31\n"),
            ("vehicles", $"plate,carrier,certificate,covers_hazardous_waste,valid_from,valid_to,load_max_kg\n{Plate},{Collector},浙交运证字330199号,true,2026-01-01,2028-12-31,5000\n"),
            ("crew", $"certificate,carrier,name,duty,covers_hazardous_waste,valid_from,valid_to\n330111990001,{Collector},司机,driver,true,2026-01-01,2028-12-31\n330112990001,{Collector},押运员,escort,true,2026-01-01,2028-12-31\n"),
        })
        {
            var report = (await loop.Host.AsAdministrator().PostText("/api/registry/imports/" + kind, text, "text/csv")).Need();
            if ((int)report["refused"]! > 0) throw new InvalidOperationException(report.ToJsonString());
        }
        await loop.Host.CatchUp();
    }

    /// <summary>A phone that signs what happens and sends it later.</summary>
    private sealed class Phone : IDisposable
    {
        private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        private string previous = new('0', 64);

        public List<FieldRecord> Records { get; } = [];
        public string Id => DeviceKey.Parse(Jwk).Thumbprint;

        public string Jwk
        {
            get
            {
                var point = key.ExportParameters(false).Q;
                return $$"""{"crv":"P-256","kty":"EC","x":"{{Base64Url.EncodeToString(point.X)}}","y":"{{Base64Url.EncodeToString(point.Y)}}"}""";
            }
        }

        public void Sign(string type, object payload, DateTimeOffset at)
        {
            var record = new FieldRecord(Id, Records.Count + 1, at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture), previous, type, JsonSerializer.Serialize(payload, JsonSerializerOptions.Web), "");
            var bytes = record.SignedBytes();
            previous = FieldRecord.HashOf(bytes);
            Records.Add(record with { Signature = Base64Url.EncodeToString(key.SignData(bytes, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation)) });
        }

        public void Dispose() => key.Dispose();
    }
}
