using FsCheck;
using FsCheck.Fluent;
using WasteLoop.Collection.Field;
using WasteLoop.Collection.Handover;
using WasteLoop.Collection.Tests.Rounds;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Tests.Field;

/// <summary>Many phones, much that goes wrong on the way, one end. WASTELOOP_SEED runs one again.</summary>
public sealed class FieldMergeTests(ITestOutputHelper output)
{
    private const int Phones = 20;
    private const int RecordsPerPhone = 500;
    private const int StopsPerRound = 97;

    [Fact]
    public void Ten_thousand_records_end_alike_however_they_are_shuffled_repeated_delayed_and_lost()
    {
        var seed = int.Parse(Environment.GetEnvironmentVariable("WASTELOOP_SEED") ?? Random.Shared.Next(1_000_000).ToString());
        output.WriteLine($"WASTELOOP_SEED={seed}");
        var random = new Random(seed);
        var phones = Enumerable.Range(0, Phones).Select(_ => new Phone()).ToList();
        try
        {
            var (code, digits, _) = HandoverCode.Make(Trips.Party, "王师傅", [], Trips.Morning);
            var records = phones.Select((phone, index) => Chain(phone, index, digits, random)).ToList();
            Assert.Equal(Phones * RecordsPerPhone, records.Sum(chain => chain.Count));

            var inOrder = new Depot(phones, StopsPerRound, code);
            for (var phone = 0; phone < Phones; phone++)
                foreach (var part in records[phone].Chunk(FieldLog.SendMax)) inOrder.Receive(phone, part);
            var expected = inOrder.EndState();
            output.WriteLine(inOrder.Summary);
            // The run must have met what it is about.
            Assert.All(["round.stop-decided", "round.other-device", "round.overload", "round.undecided", "field.payload", "field.type", "round.unknown", "round.wrong-place", "round.place-format", "code 王师傅", "none  code-wrong"], code => Assert.Contains(expected, line => line.Contains(code, StringComparison.Ordinal)));

            for (var run = 0; run < 2; run++)
            {
                var depot = new Depot(phones, StopsPerRound, code);
                var sendings = Mix(depot, records, random);
                output.WriteLine($"{sendings} sendings");
                Assert.Equal(expected, depot.EndState());
            }
        }
        finally
        {
            phones.ForEach(phone => phone.Dispose());
        }
    }

    [Fact]
    public void A_record_with_any_bit_turned_is_refused_and_not_kept()
    {
        using var phone = new Phone();
        var good = phone.Sign("stop-missed", new { round = "R1", stop = "R1-S1", outcome = "skipped", reason = "not-in", text = "门锁着" }, Trips.Morning);
        Prop.ForAll(Gen.Choose(0, 6).ToArbitrary(), Gen.Choose(0, 1_000_000).ToArbitrary(), (field, where) =>
        {
            var bad = field switch
            {
                0 => good with { Device = Turned(good.Device, where) },
                1 => good with { Counter = good.Counter ^ (1L << (where % 63)) },
                2 => good with { At = Turned(good.At, where) },
                3 => good with { Previous = Turned(good.Previous, where) },
                4 => good with { Type = Turned(good.Type, where) },
                5 => good with { Payload = Turned(good.Payload, where) },
                _ => good with { Signature = Turned(good.Signature, where) },
            };
            var log = new FieldLog(phone.New(), [], Rulebook.Embedded);
            var answers = log.Receive(new FieldSend(Trips.Morning, [bad]), Trips.Morning, _ => throw new InvalidOperationException("applied"));
            Assert.Equal("refused", answers.Records.Single().Status);
            Assert.Empty(log.Added);
            Assert.Empty(log.Events);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    private static string Mistyped(string digits) => digits[..^1] + (char)('0' + ((digits[^1] - '0' + 1) % 10));

    private static string Turned(string text, int where)
    {
        var letters = text.ToCharArray();
        letters[where % letters.Length] ^= (char)(1 << (where / letters.Length % 16));
        return new string(letters);
    }

    // Random parts in random order, some lost, some twice; then what is missing is sent again until nothing is.
    private static int Mix(Depot depot, List<List<FieldRecord>> records, Random random)
    {
        var sendings = 0;
        var pool = records.SelectMany((chain, phone) => chain.SelectMany(record => Enumerable.Repeat((phone, record), random.Next(10) switch { 0 => 0, <= 6 => 1, _ => 2 }))).ToArray();
        random.Shuffle(pool);
        for (var at = 0; at < pool.Length;)
        {
            var part = pool.Skip(at).Take(1 + random.Next(60)).ToList();
            at += part.Count;
            foreach (var ofPhone in part.GroupBy(one => one.phone))
            {
                depot.Receive(ofPhone.Key, [.. ofPhone.Select(one => one.record)]);
                sendings++;
            }
        }
        for (var phone = 0; phone < records.Count; phone++)
        {
            var answers = depot.Receive(phone, []);
            while (answers.InChainUpTo < RecordsPerPhone)
            {
                // What is missing between, and what the phone has beyond the last that anyone saw.
                var missing = answers.Missing.Count > 0
                    ? answers.Missing.SelectMany(range => records[phone].Where(record => record.Counter >= range.From && record.Counter <= range.To))
                    : records[phone].Where(record => record.Counter > answers.InChainUpTo);
                answers = depot.Receive(phone, [.. missing.OrderBy(_ => random.Next()).Take(FieldLog.SendMax)]);
                sendings++;
            }
        }
        return sendings;
    }

    private static List<FieldRecord> Chain(Phone phone, int index, string digits, Random random)
    {
        List<FieldRecord> chain = [];
        for (var round = 0; chain.Count < RecordsPerPhone; round++)
        {
            var id = Depot.RoundOf(index, round);
            Say("round-started", new { round = id });
            for (var stop = 1; stop <= StopsPerRound; stop++)
            {
                var place = random.Next(40) switch
                {
                    // A stop of another phone, a stop again, a round that nobody knows.
                    0 => (Round: Depot.RoundOf((index + 1) % Phones, round), Stop: stop),
                    1 => (Round: id, Stop: 1 + random.Next(stop)),
                    2 => (Round: "R-none", Stop: 1),
                    _ => (Round: id, Stop: stop),
                };
                switch (random.Next(30))
                {
                    case 0: Say("stop-missed", "not json"); break;
                    case 1: Say("stop-danced", new { round = id }); break;
                    case 2: Say("round-finished", new { round = id }); break;
                    case < 8: Say("stop-missed", new { round = place.Round, stop = $"{place.Round}-S{place.Stop}", outcome = "skipped", reason = "not-in" }); break;
                    default:
                        Say("stop-collected", new
                        {
                            round = place.Round,
                            stop = $"{place.Round}-S{place.Stop}",
                            containers = new[] { Trips.Container(1 + (chain.Count % 999), random.Next(1, 40_000)) },
                            confirmation = random.Next(4) == 0 ? "signature" : "code",
                            // Right, wrong in a digit and as a whole, missing.
                            code = random.Next(5) switch { 0 => Mistyped(digits), 1 => "00000000", 2 => null, _ => digits },
                            // Right, another's, torn, none.
                            place = random.Next(20) switch { 0 => PlaceCode.Of(Trips.Party + "009"), 1 => PlaceCode.Of(Trips.Party + "001")[..^1], < 10 => PlaceCode.Of(Trips.Party + "001"), _ => null },
                        });
                        break;
                }
            }
        }
        return chain;

        void Say(string type, object payload)
        {
            if (chain.Count < RecordsPerPhone) chain.Add(phone.Sign(type, payload, Trips.Morning.AddSeconds(chain.Count * 40)));
        }
    }
}
