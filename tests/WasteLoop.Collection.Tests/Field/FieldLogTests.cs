using WasteLoop.Collection.Field;
using WasteLoop.Collection.Tests.Rounds;
using WasteLoop.Contracts;
using WasteLoop.Contracts.Collection;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Tests.Field;

public sealed class FieldLogTests : IDisposable
{
    private static readonly DateTimeOffset At = Trips.Morning;
    private readonly Phone phone = new();
    private readonly List<KeptRecord> kept = [];
    private readonly List<string> applied = [];

    public void Dispose() => phone.Dispose();

    [Fact]
    public void Applies_a_record_once_and_knows_it_when_it_comes_again()
    {
        var record = Next("a");
        Assert.Equal("applied", Send(record).Records.Single().Status);
        var again = Send(record, record).Records;
        Assert.All(again, answer => Assert.Equal(("already-known", "applied"), (answer.Status, answer.Known)));
        Assert.Equal(["a"], applied);
    }

    [Fact]
    public void Knows_a_record_that_was_signed_anew()
    {
        var record = Next("a");
        Send(record);
        Assert.Equal("already-known", Send(phone.Signed(record)).Records.Single().Status);
    }

    [Fact]
    public void Keeps_a_record_waiting_for_the_one_before_and_names_what_is_missing()
    {
        FieldRecord[] records = [Next("a"), Next("b"), Next("c"), Next("d"), Next("e"), Next("f")];
        var answers = Send(records[5], records[2]);
        Assert.All(answers.Records, answer => Assert.Equal("waiting", answer.Status));
        Assert.Equal(0, answers.InChainUpTo);
        Assert.Equal([new CounterRange(1, 2), new CounterRange(4, 5)], answers.Missing);

        answers = Send(records[1], records[0]);
        Assert.All(answers.Records, answer => Assert.Equal("applied", answer.Status));
        Assert.Equal([("applied", 3L)], answers.Followed.Select(answer => (answer.Status, answer.Counter)));
        Assert.Equal(3, answers.InChainUpTo);
        Assert.Equal([new CounterRange(4, 5)], answers.Missing);
        Assert.Equal([], Send(records[3], records[4]).Missing);
        Assert.Equal(["a", "b", "c", "d", "e", "f"], applied);
    }

    [Fact]
    public void Keeps_what_the_round_does_not_allow_for_the_dispatcher_and_goes_on()
    {
        var answers = Send(Next("a"), Next("refuse"), Next("b"));
        Assert.Equal(["applied", "conflict", "applied"], answers.Records.Select(answer => answer.Status));
        Assert.Equal(("test.refused", "不行", "no"), (answers.Records[1].Code, answers.Records[1].Zh, answers.Records[1].En));
        var conflict = kept.Single(record => record.Status == FieldStatus.Conflict);
        Trips.Refused("field.note", () => conflict.Settle(" ", "user-9", At));
        conflict.Settle("电话核实", "user-9", At);
        Assert.Equal("电话核实", conflict.SettleNote);
        Trips.Refused("field.not-in-conflict", () => conflict.Settle("再来", "user-9", At));
        Trips.Refused("field.not-in-conflict", () => kept[0].Settle("没有冲突", "user-9", At));
    }

    [Fact]
    public void Keeps_a_long_reason_short()
    {
        var record = phone.Sign("round-started", new { round = new string('x', 5_000) }, At);
        var log = new FieldLog(phone.Device, [], Rulebook.Embedded);
        var answer = log.Receive(new FieldSend(At, [record]), At, kept => RoundRecords.Apply(kept, new Dictionary<string, Collection.Rounds.Round>(), _ => Trips.Compatibility, Trips.NoCodes)).Records.Single();
        Assert.Equal(("round.unknown", KeptRecord.ReasonLengthMax, KeptRecord.ReasonLengthMax), (answer.Code, answer.Zh!.Length, answer.En!.Length));
    }

    [Fact]
    public void Tells_what_it_did()
    {
        FieldRecord[] records = [Next("a"), Next("refuse")];
        var (log, _) = Receive(records[1]);
        Assert.Equal("waiting", Assert.IsType<FieldRecordKept>(Assert.Single(log.Events)).Status);
        (log, _) = Receive(records[0]);
        Assert.Equal(["PacketTaken", "FieldRecordKept applied ", "FieldRecordKept conflict test.refused"],
            log.Events.Select(happening => happening is FieldRecordKept told ? $"FieldRecordKept {told.Status} {told.Code}" : happening.GetType().Name));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Lets_one_of_two_records_with_one_counter_stand_and_keeps_the_other_in_conflict(bool otherFirst)
    {
        var first = Next("a");
        var fork = phone.Sign(1, Device.NoHash, "note", "b", At);
        var (one, two) = otherFirst ? (fork, first) : (first, fork);
        Send(one);
        Assert.Equal(("conflict", "field.fork"), Send(two).Records.Select(answer => (answer.Status, answer.Code)).Single());
        Assert.Equal([one.Payload], applied);
        Assert.Equal(("already-known", "conflict"), Send(two).Records.Select(answer => (answer.Status, answer.Known)).Single());
    }

    [Fact]
    public void Decides_between_two_forks_that_arrive_together_by_their_hashes()
    {
        var (first, fork) = (Next("a"), phone.Sign(1, Device.NoHash, "note", "b", At));
        var stays = new[] { first, fork }.MinBy(record => FieldRecord.HashOf(record.SignedBytes()), StringComparer.Ordinal)!;
        Send(first, fork);
        Assert.Equal([stays.Payload], applied);
        Assert.Equal("field.fork", kept.Single(record => record.Status == FieldStatus.Conflict).Code);
    }

    [Fact]
    public void Keeps_a_record_that_follows_another_one_in_conflict_and_still_takes_the_right_one()
    {
        Send(Next("a"));
        var stray = phone.Sign(2, new string('7', 64), "note", "stray", At);
        Assert.Equal("field.chain", Send(stray).Records.Single().Code);
        Assert.Equal("applied", Send(Next("b")).Records.Single().Status);
        Assert.Equal(["a", "b"], applied);
        Assert.Equal("field.chain", Send(phone.Sign(1, new string('7', 64), "note", "stray", At)).Records.Single().Code);
    }

    [Fact]
    public void Refuses_a_foreign_signature_or_device_without_keeping_it_and_takes_the_others()
    {
        using var other = new Phone();
        var (good, foreign) = (Next("a"), other.Sign("note", "x", At));
        var answers = Send(foreign, foreign with { Device = phone.Device.Id }, good, good with { At = "yesterday" });
        Assert.Equal(["field.other-device", "field.signature", null, "field.format"], answers.Records.Select(answer => answer.Code));
        Assert.Equal(["refused", "refused", "applied", "refused"], answers.Records.Select(answer => answer.Status));
        Assert.Single(kept);
    }

    [Fact]
    public void Counts_what_was_signed_before_a_device_was_ended_and_keeps_the_rest_in_conflict()
    {
        var (before, after) = (phone.Sign("note", "before", At), phone.Sign("note", "after", At.AddHours(2)));
        phone.Device.End("lost", At.AddHours(1));
        Assert.Equal([null, "field.device-ended"], Send(before, after).Records.Select(answer => answer.Code));
        Assert.Equal(["before"], applied);
        Trips.Refused("device.ended", () => phone.Device.End("lost", At));
    }

    [Fact]
    public void Flags_a_clock_that_is_ahead_goes_backwards_or_was_before_the_device()
    {
        var ahead = phone.Sign("note", "a", At.AddDays(2));
        var back = phone.Sign("note", "b", At);
        var early = phone.Sign("note", "c", Phone.Since.AddDays(-1));
        Assert.Equal([["ahead"], ["backwards"], ["backwards", "before-registration"]], Send(ahead, back, early).Records.Select(answer => answer.Clock));
        Assert.Equal(["a", "b", "c"], applied);
        Assert.Equal(kept[0].ReceivedAt, kept[0].HappenedAt);
        Assert.Equal(At, kept[1].HappenedAt);
    }

    [Theory]
    [InlineData(300, false)]
    [InlineData(301, true)]
    [InlineData(-301, true)]
    public void Tells_a_phone_that_its_clock_is_off_by_more_than_five_minutes(int seconds, bool off)
    {
        var received = At.AddDays(1);
        var answers = new FieldLog(phone.Device, kept, Rulebook.Embedded).Receive(new FieldSend(received.AddSeconds(seconds), []), received, Apply);
        Assert.Equal((seconds, off), (answers.ClockSkewSeconds, answers.ClockIsOff));
        Assert.Equal(seconds, phone.Device.ClockSkewSeconds);
    }

    [Fact]
    public void Takes_no_more_than_a_sending_may_hold() =>
        Trips.Refused("field.too-many", () => Send([.. Enumerable.Repeat(Next("a"), FieldLog.SendMax + 1)]));

    [Fact]
    public void Keeps_only_so_many_records_waiting_but_always_takes_the_next_one()
    {
        var first = Next("a");
        var rest = Enumerable.Range(0, FieldLog.WaitingMax + 1).Select(number => Next($"n{number}")).ToList();
        foreach (var part in rest.Take(FieldLog.WaitingMax).Chunk(FieldLog.SendMax)) Assert.All(Send(part).Records, answer => Assert.Equal("waiting", answer.Status));
        Assert.Equal(("refused", "field.too-many-waiting"), Send(rest[^1]).Records.Select(answer => (answer.Status, answer.Code)).Single());
        var answers = Send(first);
        Assert.Equal(("applied", FieldLog.WaitingMax, FieldLog.WaitingMax + 1L), (answers.Records.Single().Status, answers.Followed.Count, answers.InChainUpTo));
        Assert.Equal("applied", Send(rest[^1]).Records.Single().Status);
    }

    [Theory]
    [InlineData("not a key")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("""{"kty":"EC","crv":"P-384","x":"AA","y":"AA"}""")]
    [InlineData("""{"kty":"EC","crv":"P-256","x":"AA","y":"AA"}""")]
    [InlineData("""{"kty":"EC","crv":"P-256","x":5,"y":"AA"}""")]
    [InlineData("""{"kty":"EC","crv":"P-256","x":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA","y":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}""")]
    public void Registers_no_device_without_a_good_public_key(string jwk) => Trips.Refused("device.key", () => Device.Register(jwk, Trips.Party, "user-1", At));

    [Fact]
    public void Registers_no_device_that_gives_its_private_key_away() =>
        Trips.Refused("device.key", () => Device.Register(phone.Jwk.Replace("\"ext\":true", "\"d\":\"AA\""), Trips.Party, "user-1", At));

    private FieldRecord Next(string payload) => phone.Sign("note", payload, At);

    private FieldAnswers Send(params FieldRecord[] records) => Receive(records).Answers;

    private (FieldLog Log, FieldAnswers Answers) Receive(params FieldRecord[] records)
    {
        var log = new FieldLog(phone.Device, kept, Rulebook.Embedded);
        var answers = log.Receive(new FieldSend(At.AddDays(1), records), At.AddDays(1), Apply);
        kept.AddRange(log.Added);
        return (log, answers);
    }

    private IEnumerable<IEvent> Apply(KeptRecord record)
    {
        if (record.Payload == "refuse") throw new RuleViolationException("test.refused", "不行", "no");
        applied.Add(record.Payload);
        return record.Payload == "a" ? [new PacketTaken("R1", Trips.Party, record.Device)] : [];
    }
}
