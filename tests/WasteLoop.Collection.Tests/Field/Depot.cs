using System.Text.Json;
using WasteLoop.Collection.Field;
using WasteLoop.Collection.Handover;
using WasteLoop.Collection.Rounds;
using WasteLoop.Collection.Tests.Rounds;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Tests.Field;

/// <summary>The server's side without a database: devices, rounds and kept records, of which each sending loads what it needs.</summary>
internal sealed class Depot
{
    private const int RoundsPerPhone = 6;
    private readonly List<Device> devices;
    private readonly List<List<KeptRecord>> kept;
    private readonly Dictionary<string, Round> rounds;
    private readonly DoorCodes codes;
    private DateTimeOffset now = Trips.Morning.AddDays(2);

    public Depot(List<Phone> phones, int stopsPerRound, HandoverCode? code = null)
    {
        codes = new DoorCodes(code is null ? [] : [code]);
        devices = [.. phones.Select(phone => phone.New())];
        kept = [.. phones.Select(_ => new List<KeptRecord>())];
        rounds = devices.SelectMany((device, phone) => Enumerable.Range(0, RoundsPerPhone).Select(round =>
            Trips.Released(stopsPerRound, Trips.Truck(stopsPerRound * 100_000, 200), RoundOf(phone, round), device.Id))).ToDictionary(round => round.Id);
        // Loads of 0 to 40 kg on trucks for about half of that: released for the estimates, then a smaller truck came.
        foreach (var round in rounds.Values) round.ReplaceTruck(Trips.Truck(1_000_000, 200), "换车", Trips.Compatibility);
    }

    public static string RoundOf(int phone, int round) => $"R{phone}.{round}";

    public string Summary => string.Join(", ", kept.SelectMany(records => records).GroupBy(record => record.Code ?? record.Status.ToString()).OrderBy(group => group.Key).Select(group => $"{group.Key} {group.Count()}"));

    public FieldAnswers Receive(int phone, IReadOnlyList<FieldRecord> records)
    {
        var send = new FieldSend(now, records);
        var counters = FieldLog.CountersOf(send).ToHashSet();
        var log = new FieldLog(devices[phone], kept[phone].Where(record => record.Status == FieldStatus.Waiting || counters.Contains(record.Counter)), Rulebook.Embedded);
        var answers = log.Receive(send, now = now.AddSeconds(1), record => RoundRecords.Apply(record, rounds, _ => Trips.Compatibility, codes));
        kept[phone].AddRange(log.Added);
        return answers;
    }

    /// <summary>Rounds, stops, loads, and what became of each record, a line each.</summary>
    public List<string> EndState() =>
    [
        .. rounds.Values.OrderBy(round => round.Id).SelectMany(round => round.Stops
            .Select(stop => $"{stop.Id} {stop.State} {stop.Reason} {stop.DecidedAt:O} {stop.DecidedBy} {stop.Confirmation} {stop.ConfirmedBy} {stop.ConfirmationProblem} {stop.PlaceScanned} {JsonSerializer.Serialize(stop.Containers)}")
            .Prepend($"{round.Id} {round.State} {round.LoadGrams} {round.StartedAt:O} {round.EndedAt:O}")),
        .. kept.SelectMany((records, phone) => records.OrderBy(record => record.Counter).Select(record => $"{phone} {record.Counter} {record.Hash} {record.Status} {record.Code} {record.En} {record.Clock}")),
    ];
}
