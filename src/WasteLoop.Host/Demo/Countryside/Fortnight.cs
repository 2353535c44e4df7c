using System.Globalization;
using System.Text.Json.Nodes;
using WasteLoop.Chassis.People;
using WasteLoop.Host.Client;

namespace WasteLoop.Host.Demo.Countryside;

/// <summary>Drives two weeks of collecting from small firms through the HTTP API: joining, planning, rounds with every outcome, a phone that is offline for two days, the points.</summary>
/// <param name="upkeep">Does at once what the server does every ten minutes.</param>
internal sealed class Fortnight(Villages villages, Cast cast, County county, Month month, ApiClient anonymous, DemoClock clock, Func<Task> upkeep, DateOnly first, TextWriter output) : IDisposable
{
    public const int Days = 14;
    private const int Seed = 20261015;
    private const int JoinADay = 25;
    private const int Iterations = 200;

    // The days on which something out of the ordinary happens, counted from 0.
    private const int OfflineFrom = 2;
    private const int OfflineUntil = 4;
    private const int BreakdownDay = 3;
    private const int CancelDay = 4;
    private const int ReplaceDay = 5;
    private const int ConflictDay = 6;
    private const int WrongClockDay = 8;
    private static readonly TimeSpan WrongBy = TimeSpan.FromMinutes(17);
    private readonly Random random = new(Seed);
    private readonly Outcomes outcomes = new();
    private readonly Neighbours neighbours = new(villages, cast, anonymous);
    private readonly Dictionary<string, Phone> phones = [];
    private readonly List<Depot> depots = [.. villages.Points.Select(point => new Depot(cast, month, point))];
    private Trip? offline;

    /// <summary>A small firm's drum that was filled together with others.</summary>
    public string? Showcase => depots.Select(depot => depot.Showcase).FirstOrDefault(label => label is not null);

    /// <summary>The first small firm that joined: its owner can sign in after the demo.</summary>
    public Cast.Person? Owner => neighbours.First is { } one ? new Cast.Person(one.UserName, one.Password, Role.Producer, one.Firm.Name) : null;

    public async Task Live(int days)
    {
        await Arrive();
        for (var d = 0; d < days; d++)
        {
            var day = first.AddDays(d);
            await NextHours(Month.At(day, 6, 30));
            await upkeep();
            var trips = new List<Trip>();
            for (var c = 0; c < villages.Collectors.Count; c++) trips.AddRange(await SendTrucks(c, d, day));
            var asked = await neighbours.Join(JoinADay, random);
            await NextHours(Month.At(day, 19, 0));
            var rounds = trips.Count;
            if (d == OfflineUntil && offline is not null)
            {
                await Tell("the phone that was offline for two days sends what it signed, in disorder and twice");
                trips.Add(offline);
            }
            foreach (var trip in trips) await BringHome(trip, d, day);
            foreach (var plant in county.Plants) await month.Treat(plant, day);
            foreach (var depot in depots)
            {
                if (d % 3 == 2) await depot.Consolidate(day, Month.At(day, 17, 30));
                else if (d % 3 == 0) await month.ShipWhatIsReady(depot.Point, day, last: true);
            }
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{day:MM-dd ddd}  {asked,3} requests  {rounds,3} rounds"));
        }
        clock.Forward(TimeProvider.System.GetUtcNow());
        await output.WriteLineAsync($"Stops: {outcomes}. {depots.Sum(depot => depot.Consolidated)} drums filled together.");
    }

    public void Dispose()
    {
        foreach (var phone in phones.Values) phone.Dispose();
    }

    private async Task NextHours(DateTimeOffset at)
    {
        clock.Forward(at);
        await cast.SignInAgain([.. villages.Collectors, .. county.Plants, .. county.Carriers]);
    }

    private async Task Arrive()
    {
        await cast.Welcome("city", "钱处长", Role.Regulator, null, Villages.City);
        await cast.Welcome("desk", "周站长", Role.Collector, villages.Collectors[0].Code, null);
        await cast.Welcome("rider", "吴师傅", Role.Driver, villages.Collectors[0].Code, null);
        foreach (var collector in villages.Collectors) await cast.Machine(collector, Role.Collector, Role.Dispatcher, Role.Driver);
        foreach (var point in villages.Points)
            foreach (var year in new[] { first.Year, first.AddDays(Days).Year }.Distinct()) await month.FilePlan(point, year);
        await neighbours.Invite();
    }

    /// <summary>Plans the collector's day as computed, releases it, and has the phones drive it.</summary>
    private async Task<List<Trip>> SendTrucks(int c, int d, DateOnly day)
    {
        var collector = villages.Collectors[c];
        var points = villages.PointsOf(collector).Select(point => point.Site).ToArray();
        // One truck stays in reserve on the day on which it will be needed.
        var vehicles = Enumerable.Range(0, d == ReplaceDay ? Villages.Trucks - 1 : Villages.Trucks).Select(vehicle => new { plate = Villages.Plate(c, vehicle) });
        var plan = (await cast.Of(collector).Post("/api/collection/rounds/plan", new { day, points, vehicles, iterations = Iterations })).Need();
        List<Trip> trips = [];
        foreach (var (i, planned) in plan["rounds"]!.AsArray().Index())
        {
            var point = villages.Points.First(point => point.Site == (string)planned!["point"]!);
            var drafted = (await cast.Of(collector).Post("/api/collection/rounds", new
            {
                day,
                point = point.Site,
                vehicle = new { plate = (string)planned!["plate"]! },
                driver = (string)planned["driver"]!,
                escort = (string)planned["escort"]!,
                requests = planned["stops"]!.AsArray().Select(stop => (string)stop!["request"]!),
            })).Need();
            var id = (string)drafted["round"]!;
            (await cast.Of(collector).Post($"/api/collection/rounds/{id}/release")).Need();
            if (d == CancelDay && c == 0 && i == 0)
            {
                (await cast.Of(collector).Post($"/api/collection/rounds/{id}/cancel", new { reason = "暴雨红色预警，停运" })).Need();
                outcomes.Count("cancelled", drafted["stops"]!.AsArray().Count);
                await Tell($"cancelled: round {id}, a storm; its requests are open again");
                continue;
            }
            if (d == BreakdownDay && c == 1 && i == 0)
            {
                outcomes.Count("expired", drafted["stops"]!.AsArray().Count);
                await Tell($"nobody ever hears of round {id}: its stops will expire and be offered again");
                continue;
            }
            trips.Add(await Drive(point, drafted, c, d, day, isFirst: i == 0));
        }
        return trips;
    }

    private async Task<Trip> Drive(Firm point, JsonNode drafted, int c, int d, DateOnly day, bool isFirst)
    {
        var id = (string)drafted["round"]!;
        var phone = await PhoneOf(point, (string)drafted["driver"]!, d == OfflineFrom && c == 0 && isFirst);
        var trip = new Trip(cast, phone, point, id, day, random, outcomes, neighbours.HandoverCodeOf) { Ahead = d == WrongClockDay && c == 1 && isFirst ? WrongBy : TimeSpan.Zero };
        await trip.TakePacket();
        trip.Start();
        if (isFirst && c == 0 && d == ReplaceDay) await ChangeOnTheRoad(trip, c, day);
        if (isFirst && c == 0 && d == ConflictDay) await Contradict(trip, day);
        trip.VisitAll();
        trip.Finish();
        if (d == OfflineFrom && c == 0 && isFirst)
        {
            offline = trip;
            await Tell($"the phone of round {id} has no network from now on");
        }
        return trip;
    }

    /// <summary>The truck breaks down under way and another takes over; the last stop goes to nobody today.</summary>
    private async Task ChangeOnTheRoad(Trip trip, int c, DateOnly day)
    {
        await NextHours(Month.At(day, 8, 5));
        await trip.Send(clock.GetUtcNow(), inDisorder: false);
        var open = trip.Open().ToList();
        if (open.Count > 2)
        {
            (await cast.Of(trip.Point).Post($"/api/collection/rounds/{trip.Round}/stops/{(string)open[^1]["stop"]!}/take-off", new { reason = "工人已下班，改日再去" })).Need();
            outcomes.Count("removed");
        }
        var reserve = Villages.Plate(c, Villages.Trucks - 1);
        (await cast.Of(trip.Point).Put($"/api/collection/rounds/{trip.Round}/vehicle", new { vehicle = new { plate = reserve }, reason = "原车故障，换车继续" })).Need();
        await Tell($"on the road: round {trip.Round} goes on with the truck {reserve}");
        await trip.TakePacket();
    }

    /// <summary>The desk writes a stop down by telephone, and the phone signs it too: a conflict, to be looked into.</summary>
    private async Task Contradict(Trip trip, DateOnly day)
    {
        await NextHours(Month.At(day, 8, 5));
        await trip.Send(clock.GetUtcNow(), inDisorder: false);
        var stop = trip.Open().First();
        (await cast.Of(trip.Point).Post($"/api/collection/rounds/{trip.Round}/stops/{(string)stop["stop"]!}/missed", new { outcome = "skipped", reason = "not-in", text = "司机来电：店主不在" })).Need();
        outcomes.Count("skipped: not-in (at the desk)");
    }

    private async Task BringHome(Trip trip, int d, DateOnly day)
    {
        if (trip == offline && d < OfflineUntil) return;
        await trip.Send(clock.GetUtcNow(), inDisorder: trip == offline);
        var conflicts = (await cast.Of(trip.Point).Get("/api/collection/conflicts?settled=false")).Need()["items"]!.AsArray();
        foreach (var conflict in conflicts)
        {
            await Tell($"conflict: {conflict!["code"]}, {conflict["text"]} The dispatcher looks into it");
            (await cast.Of(trip.Point).Post($"/api/collection/conflicts/{(string)conflict["hash"]!}/settle", new { note = "已与司机核对：店主在我离开后返回，以台账为准" })).Need();
        }
        var collected = (await cast.Of(trip.Point).Get("/api/collection/rounds/" + trip.Round)).Need()["stops"]!.AsArray()
            .Where(stop => (string)stop!["state"]! == "collected").Select(stop => (string)stop!["manifest"]!).ToHashSet();
        trip.Collected.RemoveAll(drum => !collected.Contains(drum.Manifest));
        await depots.Single(depot => depot.Point == trip.Point).Receive(trip, Month.At(day, 17, 0), random);
    }

    /// <summary>Each driver has a phone; the one that is away for two days leaves its driver with a spare.</summary>
    private async Task<Phone> PhoneOf(Firm collector, string driver, bool away)
    {
        if (!away && phones.TryGetValue(driver, out var known)) return known;
        var phone = new Phone();
        (await cast.Of(collector).Post("/api/collection/devices", new { key = JsonNode.Parse(phone.Jwk) })).Need();
        return phones[away ? driver + "/away" : driver] = phone;
    }

    private Task Tell(string what) => output.WriteLineAsync("           · " + what);
}
