using System.Security.Cryptography;
using WasteLoop.Contracts;
using WasteLoop.Contracts.Collection;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Field;

/// <summary>Takes one device's records in, in any order and any number of times, and applies them in the order of their counters.</summary>
/// <remarks>
/// What is applied, and what is in conflict, depends on the records alone and not on how they were sent: a record waits for the one before it,
/// and a stop hears one device only. The exception is a fork (two records with one counter), which honest phones do not make: what has its turn
/// first stays, the other one is in conflict.
/// </remarks>
public sealed class FieldLog
{
    /// <summary>Records in one sending.</summary>
    public const int SendMax = 500;

    /// <summary>Records of a device that may wait for an earlier one.</summary>
    public const int WaitingMax = 5_000;
    public const int MissingRangesMax = 100;

    private readonly Device device;
    private readonly int skewMinutes;
    private readonly Dictionary<string, KeptRecord> byHash;
    private readonly SortedDictionary<long, List<KeptRecord>> waiting = [];
    private readonly Dictionary<long, KeptRecord> inChain = [];
    private readonly List<KeptRecord> added = [];
    private readonly List<IEvent> events = [];
    private int waitingCount;

    /// <param name="kept">The device's records that wait, and all with a counter that is being sent. Others do no harm.</param>
    /// <param name="rules">Says how far a clock may be off.</param>
    public FieldLog(Device device, IEnumerable<KeptRecord> kept, Rulebook rules)
    {
        this.device = device;
        skewMinutes = rules.Get("round.clock-skew-minutes", ChinaTime.DateOf(device.Since)).Int;
        byHash = kept.ToDictionary(record => record.Hash);
        foreach (var record in byHash.Values) Sort(record);
    }

    /// <summary>Records that were not kept before.</summary>
    public IReadOnlyList<KeptRecord> Added => added;

    /// <summary>What happened, in order: the effects of the records and what became of each.</summary>
    public IReadOnlyList<IEvent> Events => events;

    /// <summary>The counters that a sending names: what the log must be given of them.</summary>
    public static long[] CountersOf(FieldSend send) => [.. send.Records.Select(record => record.Counter).Distinct()];

    /// <summary>Takes a sending in. A bad record is refused and does not hold up the others.</summary>
    /// <param name="apply">Does what a record says and tells what happened, or throws and changes nothing: then the record is in conflict.</param>
    /// <exception cref="RuleViolationException">field.too-many (invalid).</exception>
    public FieldAnswers Receive(FieldSend send, DateTimeOffset receivedAt, Func<KeptRecord, IEnumerable<IEvent>> apply)
    {
        if (send.Records.Count > SendMax)
            throw new RuleViolationException("field.too-many", $"一次最多发送 {SendMax} 条记录。", $"At most {SendMax} records are sent at once.", "records", nextZh: "请分批发送。", nextEn: "Send them in parts.", kind: Refusal.Invalid);
        using var key = DeviceKey.Parse(device.Key).Import();
        var taken = send.Records.Select(record => Take(record, receivedAt, key)).ToList();
        var changed = Advance(apply);
        foreach (var record in changed.Union(added.Where(record => record.Status == FieldStatus.Waiting)))
            events.Add(new FieldRecordKept(device.Id, record.Counter, record.Hash, record.Type, Word(record.Status), record.Code, Flags(record.Clock)));

        var fresh = taken.Where(one => one.Record is not null).Select(one => one.Record!.Hash).ToHashSet();
        // The skew is an int of seconds: a phone that stands in another century is as wrong as one that is off by a lifetime.
        var skew = (int)Math.Clamp((send.SentAt - receivedAt).TotalSeconds, -int.MaxValue, int.MaxValue);
        device.ClockSkewSeconds = skew;
        return new FieldAnswers(
            [.. taken.Select(one => one.Refused ?? Answer(one.Record!, one.WasKnown))],
            [.. changed.Where(record => !fresh.Contains(record.Hash)).Select(record => Answer(record, false))],
            device.Head, Missing(), skew, Math.Abs((long)skew) > skewMinutes * 60L, []);
    }

    private (KeptRecord? Record, bool WasKnown, FieldAnswer? Refused) Take(FieldRecord record, DateTimeOffset receivedAt, ECDsa key)
    {
        var hash = "";
        try
        {
            var bytes = record.SignedBytes();
            hash = FieldRecord.HashOf(bytes);
            if (record.Device != device.Id) throw FieldRefusals.OtherDevice(record.Device);
            if (!record.IsSignedBy(key, bytes)) throw FieldRefusals.Signature();
            if (byHash.TryGetValue(hash, out var known)) return (known, true, null);
            if (record.Counter > device.Head && waitingCount >= WaitingMax && record.Counter != device.Head + 1) throw FieldRefusals.TooManyWaiting(device.Head + 1);
        }
        catch (RuleViolationException refused)
        {
            return (null, false, new FieldAnswer(record.Counter, hash, "refused", null, refused.Code, refused.Zh, refused.En, []));
        }
        var kept = new KeptRecord { Device = device.Id, Counter = record.Counter, Hash = hash, At = record.Moment, Previous = record.Previous, Type = record.Type, Round = CutRound(FieldPayload.RoundOf(record.Payload)), Payload = record.Payload, Signature = record.Signature, ReceivedAt = receivedAt };
        if (kept.At > receivedAt.AddMinutes(skewMinutes)) kept.Clock |= ClockFlags.Ahead;
        if (kept.At < device.Since.AddMinutes(-skewMinutes)) kept.Clock |= ClockFlags.BeforeRegistration;
        byHash.Add(hash, kept);
        added.Add(kept);
        Sort(kept);
        return (kept, false, null);
    }

    private void Sort(KeptRecord record)
    {
        if (record.InChain) inChain[record.Counter] = record;
        if (record.Status != FieldStatus.Waiting) return;
        if (!waiting.TryGetValue(record.Counter, out var there)) waiting.Add(record.Counter, there = []);
        there.Add(record);
        waitingCount++;
    }

    // Every record whose turn it is; gives those whose status changed.
    private List<KeptRecord> Advance(Func<KeptRecord, IEnumerable<IEvent>> apply)
    {
        List<KeptRecord> changed = [];
        while (waiting.Count > 0 && waiting.First() is var (counter, candidates) && counter <= device.Head + 1)
        {
            waiting.Remove(counter);
            waitingCount -= candidates.Count;
            // Of two that arrived together the lower hash goes first, so that their order in the sending does not matter.
            foreach (var record in candidates.OrderBy(record => record.Hash, StringComparer.Ordinal))
            {
                if (counter == device.Head + 1 && record.Previous == device.HeadHash) Turn(record, apply);
                else record.Conflict(IsFork(record) ? FieldRefusals.Fork(record.Counter) : FieldRefusals.Chain(record.Counter));
                changed.Add(record);
            }
        }
        return changed;
    }

    private bool IsFork(KeptRecord record) => inChain.TryGetValue(record.Counter, out var there) && there.Previous == record.Previous;

    private void Turn(KeptRecord record, Func<KeptRecord, IEnumerable<IEvent>> apply)
    {
        if (record.At < device.HeadAt?.AddMinutes(-skewMinutes)) record.Clock |= ClockFlags.Backwards;
        device.Advance(record);
        record.TakeItsPlace();
        inChain[record.Counter] = record;
        try
        {
            if (record.At > device.Ended) throw FieldRefusals.DeviceEnded(device.Ended.Value);
            events.AddRange(apply(record));
            record.Apply();
        }
        catch (RuleViolationException why)
        {
            // Kept and put before the dispatcher; the chain goes on, for what came after did happen too.
            record.Conflict(why);
        }
    }

    /// <summary>Counters that are not here although later ones are; the lowest <see cref="MissingRangesMax"/> ranges.</summary>
    public IReadOnlyList<CounterRange> Missing()
    {
        List<CounterRange> ranges = [];
        var next = device.Head + 1;
        foreach (var counter in waiting.Keys)
        {
            if (counter > next) ranges.Add(new CounterRange(next, counter - 1));
            next = counter + 1;
            if (ranges.Count == MissingRangesMax) break;
        }
        return ranges;
    }

    // An id longer than any of ours names no round.
    private static string? CutRound(string? round) => round?.Length > KeptRecord.RoundLengthMax ? null : round;

    private static FieldAnswer Answer(KeptRecord record, bool wasKnown) => new(
        record.Counter, record.Hash, wasKnown ? "already-known" : Word(record.Status), wasKnown ? Word(record.Status) : null, record.Code, record.Zh, record.En, Flags(record.Clock));

    private static string Word(FieldStatus status) => Rounds.CodedWord.Of(status);

    private static string[] Flags(ClockFlags flags) => [.. Enum.GetValues<ClockFlags>().Where(flag => flag != ClockFlags.None && flags.HasFlag(flag)).Select(Rounds.CodedWord.Of)];
}
