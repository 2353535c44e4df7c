using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Collection.Handover;
using WasteLoop.Collection.Rounds;
using WasteLoop.Contracts;
using WasteLoop.Contracts.Collection;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Field;

/// <summary>A phone sends records that it signed without network, in any order and any number of times.</summary>
public static class SendRecords
{
    /// <summary>500 records with payloads of some kilobytes each.</summary>
    public const int BytesMax = 8 * 1024 * 1024;

    public static async Task<FieldAnswers> Handle(string id, FieldSend send, Caller caller, CollectionDb db, DatabaseEngine engine, RoundDesk desk, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (send.Records.Count > FieldLog.SendMax || send.Records.Contains(null!))
            throw new RuleViolationException("field.too-many", $"一次发送 1 至 {FieldLog.SendMax} 条记录。", $"1 to {FieldLog.SendMax} records are sent at once.", "records", kind: Refusal.Invalid);
        // One phone's sendings are judged one after the other.
        await engine.Hold(db, "device/" + id, cancellationToken);
        var device = await db.OwnDevice(id, caller, cancellationToken);
        var counters = FieldLog.CountersOf(send);
        var kept = await db.Records.Where(record => record.Device == id && (record.Status == FieldStatus.Waiting || counters.Contains(record.Counter))).ToListAsync(cancellationToken);
        var payloads = send.Records.Select(record => record.Payload).Concat(kept.Where(record => record.Status == FieldStatus.Waiting).Select(record => record.Payload)).ToList();
        var rounds = await Rounds(payloads, db, engine, cancellationToken);
        var now = clock.GetUtcNow();
        var codes = await DoorCodes.Read(db, FirmsWithCodes(payloads, rounds), now - HappenedAt.LateMax, cancellationToken);
        var labels = await TakenLabels.Read(db, [.. payloads.SelectMany(LabelsOf)], cancellationToken);

        var log = new FieldLog(device, kept, desk.Rulebook);
        var happenedAt = new Dictionary<IEvent, DateTimeOffset>(ReferenceEqualityComparer.Instance);
        var decided = new Dictionary<string, string>();
        var answers = log.Receive(send, now, record =>
        {
            var loaded = record.Type == FieldPayload.StopCollected ? LabelsOf(record.Payload).ToList() : [];
            var stop = loaded.Count > 0 ? StopOf(record, rounds) : null;
            labels.Refuse(stop?.MoverSite, stop is { IsOpen: true } ? loaded : []);
            var effects = RoundRecords.Apply(record, rounds, desk.CompatibilityOf, codes).ToList();
            foreach (var effect in effects) happenedAt.Add(effect, record.HappenedAt);
            labels.Note(stop?.Id ?? "", loaded);
            foreach (var effect in effects)
                if (effect is StopCollected or StopMissed) decided[record.Hash] = effect.Subject;
            return effects;
        });
        db.Records.AddRange(log.Added);
        await PhotoBook.Note(db, device, log.Added, decided, cancellationToken);
        await db.Follow([.. happenedAt.Keys], now, cancellationToken);
        var actor = caller.Actor with { Device = device.Id };
        foreach (var happening in log.Events) db.Record(happening, happenedAt.GetValueOrDefault(happening, now), actor);
        await db.SaveChangesAsync(CancellationToken.None);
        return answers with { PhotosMissing = await PhotoBook.MissingOf(db, id, CancellationToken.None) };
    }

    /// <summary>The rounds that the records name, held until the transaction ends.</summary>
    private static async Task<Dictionary<string, Round>> Rounds(IEnumerable<string?> payloads, CollectionDb db, DatabaseEngine engine, CancellationToken cancellationToken)
    {
        var ids = payloads.OfType<string>().Select(FieldPayload.RoundOf).OfType<string>().Where(round => round.Length <= KeptRecord.RoundLengthMax).Distinct().Order(StringComparer.Ordinal).Take(FieldLog.WaitingMax).ToList();
        var known = await db.Rounds.Where(round => ids.Contains(round.Id)).OrderBy(round => round.Id).Select(round => round.Id).ToListAsync(cancellationToken);
        foreach (var id in known) await engine.Hold(db, "round/" + id, cancellationToken);
        return await db.Rounds.Whole().Where(round => known.Contains(round.Id)).ToDictionaryAsync(round => round.Id, cancellationToken);
    }

    /// <summary>The firms of the stops for which a code was typed.</summary>
    private static List<string> FirmsWithCodes(IEnumerable<string?> payloads, Dictionary<string, Round> rounds) =>
        [.. payloads.Select(FieldPayload.Find).Where(said => HandoverDigits.Read(said?.Code) is not null).Select(said => rounds.GetValueOrDefault(said!.Round!)?.Stops.Find(stop => stop.Id == said.Stop)?.Mover).OfType<string>().Distinct()];

    private static Stop? StopOf(KeptRecord record, Dictionary<string, Round> rounds)
    {
        var said = FieldPayload.Read(record.Payload);
        return rounds.GetValueOrDefault(said.Round!)?.Stops.Find(stop => stop.Id == said.Stop);
    }

    // What cannot be read has no labels: the log says what is wrong with it.
    private static IEnumerable<string> LabelsOf(string? payload) => (FieldPayload.Find(payload)?.Containers ?? []).Select(container => container.Label?.Trim().ToUpperInvariant()).OfType<string>();
}
