using System.Collections.Concurrent;
using WasteLoop.Host.Client;

namespace WasteLoop.Host.Demo.Countryside;

/// <summary>The small firms: they are invited from the collectors' spreadsheets, join day by day, and ask to be fetched from.</summary>
internal sealed class Neighbours(Villages villages, Cast cast, ApiClient anonymous)
{
    private const int JoinAtOnce = 3;
    private readonly Dictionary<string, string> codes = [];
    private readonly ConcurrentDictionary<string, string> handoverCodes = [];
    private readonly Queue<Firm> toJoin = [];

    /// <summary>Joined so far.</summary>
    public int Joined { get; private set; }

    /// <summary>The first firm that joined by its invitation, and how its owner signs in.</summary>
    public (Firm Firm, string UserName, string Password)? First { get; private set; }

    /// <summary>What somebody at the firm's door types; null where nobody was given a code.</summary>
    public string? HandoverCodeOf(string firm) => handoverCodes.GetValueOrDefault(firm);

    public static string PasswordOf(int number) => $"Xiao-Wei-{number}-Hui-Shou";

    /// <summary>Each collector sends its spreadsheet; a firm that is on none will join by itself.</summary>
    public async Task Invite()
    {
        foreach (var collector in villages.Collectors)
        {
            var taken = (await cast.Of(collector).PostText("/api/registry/invitations/file", villages.Invitations(collector), "text/csv")).Need();
            if ((int)taken["report"]!["refused"]! > 0) throw new InvalidOperationException(taken["report"]!.ToJsonString());
            foreach (var invitation in taken["invitations"]!.AsArray()) codes[(string)invitation!["party"]!] = (string)invitation["code"]!;
            for (var i = 0; i < 2; i++)
                (await cast.Of(collector).Put($"/api/collection/terms/TY-{collector.Code[^6..]}-{i + 1}", new
                {
                    county = Villages.CountyOf(collector, i),
                    validFrom = "2020-01-01",
                    validTo = "2099-12-31",
                    prices = collector.Wastes.Select(waste => new { wasteCode = waste.Code, fromKg = 0, fenPerKg = waste == Waste.EngineOil ? -80 : 260 }),
                })).Need();
        }
        // Four in five will have joined in the end.
        foreach (var firm in villages.Firms.Where((firm, i) => i % 5 != 0 || villages.Unlisted.Contains(firm))) toJoin.Enqueue(firm);
    }

    /// <summary>So many more firms join and ask at once for what they have to be fetched.</summary>
    /// <returns>How many requests were made.</returns>
    public async Task<int> Join(int number, Random random)
    {
        var batch = Enumerable.Range(0, Math.Min(number, toJoin.Count)).Select(_ => (Firm: toJoin.Dequeue(), Number: ++Joined, Containers: random.Next(1, 4))).ToList();
        var requests = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(batch, new ParallelOptions { MaxDegreeOfParallelism = JoinAtOnce }, async (one, _) =>
        {
            var (userName, password) = ($"small{one.Number:D3}", PasswordOf(one.Number));
            var (name, phone) = ($"店主{one.Number}", $"139000{one.Number:D5}");
            var welcome = (codes.TryGetValue(one.Firm.Code, out var code)
                ? await anonymous.Post("/api/registry/joining/accept", new { code, userName, name, password, phone })
                : await anonymous.Post("/api/registry/joining", new { party = one.Firm.Code, firmName = one.Firm.Name, region = one.Firm.Region, address = "示例街", phone, userName, name, password, wasteCodes = new[] { one.Firm.Wastes[0].Code } })).Need();
            var owner = anonymous.As((string)welcome["session"]!["token"]!);
            var asked = await owner.Post("/api/collection/requests", new
            {
                collector = villages.CollectorOf(one.Firm).Code,
                items = new[] { new { wasteCode = one.Firm.Wastes[0].Code, containers = one.Containers } },
                note = one.Number % 7 == 0 ? "下午有人" : null,
            });
            requests.Add((string)asked.Need()["request"]!);
            // Every other firm gives its master craftsman a code, so that he needs no account at the door.
            if (one.Number % 2 == 0) handoverCodes[one.Firm.Code] = (string)(await owner.Post("/api/collection/handover-codes", new { person = "老师傅" })).Need()["code"]!;
            if (one.Number == 1) First = (one.Firm, userName, password);
        });
        return requests.Count;
    }
}
