using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Collection.Rounds;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Field;

/// <summary>A driver's phone takes the round: all that it needs without network. From now on only its records count for the round's stops.</summary>
public static class TakePacket
{
    /// <summary>Labels beyond those expected at a stop, for each waste.</summary>
    public const int SpareLabels = 3;

    /// <summary>Labels brought for one waste at a stop.</summary>
    public const int LabelsMax = 50;
    private const int ExpectedMax = 2_000;
    private const int KeysMax = 200;

    /// <param name="Device">A phone of the caller.</param>
    [Example("""{"device":"v9jGCTXoKy54OnpXPg75PL7q35XLApYYJgcENZl2XnQ"}""")]
    public sealed record Request(string Device);

    /// <param name="Stops">By stop: the labels that stand in its store, and new ones to bring along.</param>
    /// <param name="Keys">The public keys of the carrier's phones in use, as JSON Web Keys by device.</param>
    public sealed record Packet(RoundView Round, IReadOnlyDictionary<string, LabelsOf> Stops, IReadOnlyDictionary<string, string> Keys);

    /// <param name="InStore">What the firm's ledger has in store, of the wastes to be fetched.</param>
    /// <param name="ToBring">New codes by waste, to be printed or written at the door.</param>
    public sealed record LabelsOf(IReadOnlyList<Expected> InStore, IReadOnlyDictionary<string, string[]> ToBring);

    public sealed record Expected(string Label, string WasteCode, decimal Kg);

    public static async Task<Packet> Handle(string id, Request request, HttpContext http, Caller caller, CollectionDb db, DatabaseEngine engine, TimeProvider clock, CancellationToken cancellationToken)
    {
        await engine.Hold(db, "round/" + id, cancellationToken);
        var party = caller.ActingParty;
        var device = await db.OwnDevice(request.Device, caller, cancellationToken);
        if (device.Ended is not null) throw new RuleViolationException("device.ended", "该设备已停用。", "The device is out of use.", "device", kind: Refusal.Conflict);
        var round = await db.Rounds.Whole().SingleOrDefaultAsync(r => r.Id == id && r.Carrier == party && r.State != RoundState.Draft, cancellationToken) ?? throw RoundBook.Unknown(id);
        // Phone, driver and truck are one carrier's.
        var papers = new[] { round.Driver, round.Escort };
        if (await db.Crew.CountAsync(person => papers.Contains(person.Certificate) && person.Carrier == party, cancellationToken) != papers.Length
            || !await db.Vehicles.AnyAsync(vehicle => vehicle.Plate == round.Plate && vehicle.Carrier == party, cancellationToken))
            throw new RuleViolationException("round.driver-papers", "线路的人员或车辆已不属于本承运单位，请调度员更换。", "Crew or truck of the round are no longer this carrier's; let the dispatcher replace them.", "round", "manifest.transport-papers");
        var now = clock.GetUtcNow();
        var taken = round.TakePacket(device.Id);
        var toBring = await LabelsToBring(round, db, engine, cancellationToken);
        await db.Commit(taken, now, caller);

        var open = round.OpenStops.ToList();
        var sites = open.Select(stop => stop.MoverSite).Distinct().ToList();
        var codes = open.SelectMany(stop => stop.Lines).Select(line => line.WasteCode).Distinct().ToList();
        var inStore = (await db.Containers.AsNoTracking().Where(c => sites.Contains(c.Site) && codes.Contains(c.WasteCode) && c.InStore).OrderBy(c => c.Label).Take(ExpectedMax).ToListAsync(cancellationToken)).ToLookup(c => c.Site);
        var keys = await db.Devices.AsNoTracking().Where(d => d.Party == party && d.Ended == null).OrderBy(d => d.Id).Take(KeysMax).ToDictionaryAsync(d => d.Id, d => d.Key, cancellationToken);
        return new Packet(await RoundView.Of(db, round, caller, [], Language.IsEnglish(http), cancellationToken),
            open.ToDictionary(stop => stop.Id, stop => new LabelsOf(
                [.. inStore[stop.MoverSite].Where(c => stop.Lines.Exists(line => line.WasteCode == c.WasteCode)).Select(c => new Expected(c.Label, c.WasteCode, Mass.FromGrams(c.Grams).Kilograms))], toBring[stop.Id])), keys);
    }

    /// <summary>Codes that nobody else uses: they count down from the highest serial of the day, while a firm's own count up.</summary>
    private static async Task<Dictionary<string, Dictionary<string, string[]>>> LabelsToBring(Round round, CollectionDb db, DatabaseEngine engine, CancellationToken cancellationToken)
    {
        await engine.Hold(db, $"labels-to-bring/{round.Day:yyyyMMdd}", cancellationToken);
        var firms = round.OpenStops.Select(stop => stop.Mover).Distinct().ToList();
        var series = await db.LabelSeries.Where(s => s.Day == round.Day && firms.Contains(s.Firm)).ToDictionaryAsync(s => (s.Firm, s.WasteCode), cancellationToken);
        return round.OpenStops.ToDictionary(stop => stop.Id, stop => stop.Lines.ToDictionary(line => line.WasteCode, line =>
        {
            if (!series.TryGetValue((stop.Mover, line.WasteCode), out var given))
            {
                series.Add((stop.Mover, line.WasteCode), given = new LabelSeries { Firm = stop.Mover, WasteCode = line.WasteCode, Day = round.Day });
                db.LabelSeries.Add(given);
            }
            var count = Math.Min(Math.Min(line.Containers + SpareLabels, LabelsMax), LabelCode.SerialMax - given.Given);
            var (firm, code, first) = (CreditCode.Parse(stop.Mover), WasteCode.Parse(line.WasteCode), LabelCode.SerialMax - given.Given);
            given.Given += count;
            return Enumerable.Range(0, count).Select(i => LabelCode.Compose(firm, code, round.Day, first - i).Value).ToArray();
        }));
    }
}
