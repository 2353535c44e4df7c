using System.Security.Cryptography;
using System.Text.Json.Nodes;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;

namespace WasteLoop.Collection.Tests.Handover;

public sealed class StopPhotoTests
{
    private static readonly Caller Driver = new("driver-1", County.Collector, null, new HashSet<string> { Role.Driver });
    private static readonly Caller Desk = County.CallerOf(County.Collector, Role.Dispatcher);

    private static byte[] Picture(byte of) => [0xFF, 0xD8, 0xFF, 0xE0, of, 1, 2, 3];

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static async Task<(int, string?)> Put(Door door, byte[] bytes, Caller caller, string? hash = null)
    {
        using var answer = await door.County.Host.PutBytes("/api/collection/photos/" + (hash ?? HashOf(bytes)), bytes, "application/octet-stream", caller);
        var text = await answer.Content.ReadAsStringAsync();
        return ((int)answer.StatusCode, text.StartsWith('{') ? (string?)JsonNode.Parse(text)!["code"] : null);
    }

    private static async Task<int> Get(Door door, byte[] bytes, Caller caller)
    {
        using var answer = await door.County.Host.GetBytes("/api/collection/photos/" + HashOf(bytes), caller);
        if (answer.IsSuccessStatusCode) Assert.Equal(bytes, await answer.Content.ReadAsByteArrayAsync());
        return (int)answer.StatusCode;
    }

    private static string[] Missing(JsonNode answer) => [.. answer["photosMissing"]!.AsArray().Select(hash => (string)hash!)];

    [Fact]
    public async Task A_phone_is_told_which_pictures_are_missing_and_brings_them()
    {
        await using var door = await Door.Open();
        var (one, two) = (Picture(1), Picture(2));
        Assert.Equal((404, "photo.not-named"), await Put(door, one, Driver));
        var answer = await door.Send("stop-collected", new { round = door.Round, stop = door.Stop, containers = new[] { Door.Drum() }, confirmation = "none", photos = new[] { HashOf(one), HashOf(two), HashOf(one) } });
        Assert.Equal(new[] { HashOf(one), HashOf(two) }.Order(StringComparer.Ordinal), Missing(answer));
        Assert.Equal(204, (await Put(door, one, Driver)).Item1);
        Assert.Equal(204, (await Put(door, one, Driver)).Item1);
        Assert.Single(await door.County.Told("StopPhotoReceived"));
        Assert.Equal([HashOf(two)], Missing((await door.Fleet.AsDriver.Get("/api/collection/devices/" + door.Phone.Device.Id)).Need()));
        Assert.Equal(204, (await Put(door, two, Desk)).Item1);
        Assert.Empty(Missing(await door.Send("round-finished", new { round = door.Round })));
    }

    [Fact]
    public async Task What_a_waiting_or_conflicting_record_of_the_phone_names_may_be_brought_by_the_phone()
    {
        await using var door = await Door.Open();
        var (waiting, conflicting) = (Picture(3), Picture(4));
        var lost = door.Phone.Sign("stop-missed", new { round = door.Round, stop = door.Stop, outcome = "skipped", reason = "not-in" }, door.Now);
        var later = door.Phone.Sign("stop-collected", new { round = door.Round, stop = door.Stop, containers = new[] { Door.Drum() }, confirmation = "none", photos = new[] { HashOf(waiting) } }, door.Now);
        Assert.Equal([HashOf(waiting)], Missing((await door.Fleet.Send(door.Phone, later)).Need()));
        // Nothing says yet that it is of the desk's round; of the driver's own phone it is.
        Assert.Equal((404, "photo.not-named"), await Put(door, waiting, Desk));
        Assert.Equal(204, (await Put(door, waiting, Driver)).Item1);
        (await door.Fleet.Send(door.Phone, lost)).Need();

        await door.Send("stop-missed", new { round = door.Round, stop = door.Stop, outcome = "skipped", reason = "no-access", photos = new[] { HashOf(conflicting) } });
        Assert.Equal(204, (await Put(door, conflicting, Driver)).Item1);
        Assert.Equal(200, await Get(door, conflicting, Desk));
        Assert.Equal(404, await Get(door, conflicting, County.CallerOf(County.Repair, Role.Producer)));
        Assert.Equal(404, await Get(door, conflicting, County.CallerOf(County.Other, Role.Collector)));
    }

    [Fact]
    public async Task A_picture_that_waited_with_its_record_is_the_stops_when_the_record_takes_effect()
    {
        await using var door = await Door.Open();
        var picture = Picture(5);
        var first = door.Phone.Sign("note", "x", door.Now);
        (await door.Fleet.Send(door.Phone, door.Phone.Sign("stop-missed", new { round = door.Round, stop = door.Stop, outcome = "refused", reason = "bad-packaging", photos = new[] { HashOf(picture) } }, door.Now))).Need();
        Assert.Equal(204, (await Put(door, picture, Driver)).Item1);
        var firm = County.CallerOf(County.Repair, Role.Producer);
        Assert.Equal(404, await Get(door, picture, firm));
        (await door.Fleet.Send(door.Phone, first)).Need();
        Assert.Equal(200, await Get(door, picture, firm));
    }

    [Fact]
    public async Task A_picture_is_what_its_hash_says_and_a_picture()
    {
        await using var door = await Door.Open();
        var (picture, text) = (Picture(6), "no picture at all"u8.ToArray());
        await door.Collect("none", photos: [HashOf(picture), HashOf(text)]);
        Assert.Equal((400, "photo.hash"), await Put(door, Picture(7), Driver, HashOf(picture)));
        Assert.Equal((400, "photo.hash"), await Put(door, picture, Driver, HashOf(picture).ToUpperInvariant()));
        Assert.Equal((400, "photo.kind"), await Put(door, text, Driver));
        Assert.Equal(413, (await Put(door, [0xFF, 0xD8, 0xFF, .. new byte[PhotoBody.BytesMax]], Driver)).Item1);
    }

    [Fact]
    public async Task Only_those_of_the_stop_see_its_pictures_and_naming_anothers_hash_opens_nothing()
    {
        await using var door = await Door.Open();
        var picture = Picture(8);
        await door.Collect("none", photos: [HashOf(picture)]);
        Assert.Equal((404, "photo.not-named"), await Put(door, picture, County.CallerOf(County.Other, Role.Collector)));
        Assert.Equal((404, "photo.not-named"), await Put(door, picture, County.CallerOf(County.Other, Role.Driver)));
        Assert.Equal(403, (await Put(door, picture, County.CallerOf(County.Repair, Role.Producer))).Item1);
        Assert.Equal(204, (await Put(door, picture, County.CallerOf(County.Collector, Role.Driver))).Item1);
        foreach (var may in new[] { Driver, Desk, County.CallerOf(County.Repair, Role.Producer), new Caller("b", null, County.Xihu, new HashSet<string> { Role.Regulator }), new Caller("a", null, null, new HashSet<string> { Role.Auditor }) })
            Assert.Equal(200, await Get(door, picture, may));
        foreach (var mayNot in new[] { County.CallerOf(County.Printer, Role.Producer), County.CallerOf(County.Other, Role.Collector), County.CallerOf(County.Other, Role.Driver), new Caller("b", null, County.Binjiang, new HashSet<string> { Role.Regulator }) })
            Assert.Equal(404, await Get(door, picture, mayNot));

        // Another carrier's phone names the hash; it has its own store of pictures, and that one is empty.
        var thief = door.County.Host.As(new Caller("thief", County.Other, null, new HashSet<string> { Role.Driver }));
        using var phone = new Field.Phone();
        (await thief.Post("/api/collection/devices", new { key = JsonNode.Parse(phone.Jwk) })).Need();
        var record = phone.Sign("stop-missed", new { round = door.Round, stop = door.Stop, outcome = "skipped", reason = "not-in", photos = new[] { HashOf(picture) } }, door.Now);
        var answer = (await thief.Post($"/api/collection/devices/{phone.Device.Id}/records", new { sentAt = door.Now, records = new[] { record } })).Need();
        Assert.Equal([HashOf(picture)], Missing(answer));
        Assert.Equal(404, await Get(door, picture, new Caller("thief", County.Other, null, new HashSet<string> { Role.Driver })));
    }
}
