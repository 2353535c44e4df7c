using System.Text.Json.Nodes;
using WasteLoop.Collection.Tests.Field;
using WasteLoop.Collection.Tests.Rounds;
using WasteLoop.Contracts.Collection;

namespace WasteLoop.Collection.Tests.Handover;

/// <summary>A round on the road with one stop, and the phone that drives it.</summary>
internal sealed class Door(Fleet fleet, string round, string stop, Phone phone) : IAsyncDisposable
{
    private int minutes;

    public Fleet Fleet => fleet;
    public County County => fleet.County;
    public string Round => round;
    public string Stop => stop;
    public Phone Phone => phone;
    public DateTimeOffset Now => County.Host.Clock.GetUtcNow();

    /// <summary>At the repair shop's door; the truck has left.</summary>
    public static async Task<Door> Open()
    {
        var fleet = await Fleet.Start();
        var round = await fleet.Released(await fleet.County.Asked(fleet.County.AsRepair));
        var (id, stop) = ((string)round["round"]!, Fleet.IdsOf(round)[0]);
        var (phone, _) = await fleet.Taken(id);
        var door = new Door(fleet, id, stop, phone);
        (await fleet.Send(phone, phone.Sign("round-started", new { round = id }, door.Now))).Need();
        return door;
    }

    /// <summary>A code of the firm for a person: its id and digits.</summary>
    public async Task<(string Id, string Digits)> CodeFor(string person)
    {
        var made = (await County.AsRepair.Post("/api/collection/handover-codes", new { person })).Need();
        // Ids sort by time.
        County.Host.Clock.Advance(TimeSpan.FromSeconds(1));
        return ((string)made["id"]!, (string)made["code"]!);
    }

    /// <summary>The phone says that the stop was collected; the answer for that record.</summary>
    public async Task<JsonNode> Collect(string confirmation = "code", string? code = null, string? place = null, string[]? photos = null, DateTimeOffset? at = null) =>
        (await Send("stop-collected", new { round, stop, containers = new[] { Drum() }, confirmation, code, place, photos = photos ?? [] }, at))["records"]![0]!;

    public async Task<JsonNode> Send(string type, object payload, DateTimeOffset? at = null) => (await fleet.Send(phone, phone.Sign(type, payload, at ?? Now.AddSeconds(++minutes)))).Need();

    /// <summary>The stop as the caller sees it in the round.</summary>
    public async Task<JsonNode> Seen(Host.Client.ApiClient? by = null) => (await (by ?? fleet.Desk).Get("/api/collection/rounds/" + round)).Need()["stops"]![0]!;

    public static CollectedContainer Drum() => Fleet.Drum(County.Repair);

    public ValueTask DisposeAsync()
    {
        phone.Dispose();
        return fleet.DisposeAsync();
    }
}
