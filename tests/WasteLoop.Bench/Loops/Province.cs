using WasteLoop.Bench.Running;
using WasteLoop.Kernel;

namespace WasteLoop.Bench.Loops;

/// <summary>The register and the plans that the loops need, brought in through the API.</summary>
internal static class Province
{
    /// <summary>As many clients as are ever at work.</summary>
    public const int Lanes = 32;

    private const string Waste = "900-214-08";
    private const string Method = "R9";

    public static IReadOnlyList<Lane> AllLanes { get; } = [.. Enumerable.Range(0, Lanes).Select(number => new Lane(number))];

    /// <summary>Registers all firms, files their plans and returns when every service has heard of it.</summary>
    public static async Task Found(Deployment deployment, CancellationToken cancellationToken)
    {
        var office = deployment.AsOffice();
        var position = "";
        foreach (var (kind, text) in Files())
        {
            var answer = await office.PostCsv("/api/registry/imports/" + kind, text, cancellationToken);
            var report = answer.Need();
            if ((int)report["refused"]! > 0) throw new InvalidOperationException($"The bench's {kind} were refused: {report.ToJsonString()}");
            position = answer.Position ?? position;
        }
        await office.Hear("/api/declarations/subscriptions", position, cancellationToken);
        foreach (var lane in AllLanes)
            foreach (var maker in lane.Makers)
            {
                var year = ChinaTime.DateOf(TimeProvider.System.GetUtcNow()).Year;
                var lines = new[] { new { wasteCode = Waste, producedTonnes = 100_000m, transferTonnes = 100_000m, receiver = lane.Plant.Code, method = Method } };
                var filed = await deployment.As(maker.Code, null, "producer").Put($"/api/declarations/plans/{maker.Site}/{year}", new { lines }, cancellationToken);
                filed.Need();
                position = filed.Position!;
            }
        await office.Hear("/api/manifests/subscriptions", position, cancellationToken);
        await Settle(deployment, cancellationToken);
    }

    /// <summary>Returns when every subscription of every service has applied all that there is, and how long that took.</summary>
    public static async Task<TimeSpan> Settle(Deployment deployment, CancellationToken cancellationToken)
    {
        var office = deployment.AsOffice();
        var began = System.Diagnostics.Stopwatch.GetTimestamp();
        while (true)
        {
            long behind = 0;
            foreach (var service in Journals.Services)
                foreach (var subscription in (await office.Get($"/api/{service}/subscriptions", cancellationToken)).Need().AsArray()) behind += (long)subscription!["lag"]!;
            if (behind == 0) return System.Diagnostics.Stopwatch.GetElapsedTime(began);
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, cancellationToken);
        }
    }

    private static IEnumerable<(string Kind, string Text)> Files()
    {
        var today = ChinaTime.DateOf(TimeProvider.System.GetUtcNow());
        var (from, to) = ($"{today.AddYears(-2):yyyy-MM-dd}", $"{today.AddYears(2):yyyy-MM-dd}");
        var makers = AllLanes.SelectMany(lane => lane.Makers).ToList();
        var plants = AllLanes.Select(lane => lane.Plant).ToList();
        yield return Csv("parties", "party,name,region,address,contact,phone",
            makers.Concat(plants).Concat(AllLanes.Select(lane => lane.Carrier)).Select(firm => $"{firm.Code},示例{firm.Code[^6..]}厂,{firm.Region},示例路1号,联系人,0571-80000000"));
        yield return Csv("sites", "site,name,region,address", makers.Concat(plants).Select(firm => $"{firm.Site},示例厂区,{firm.Region},示例路1号"));
        yield return Csv("facilities", "site,facility,name,kind,capacity_kg", makers.Select(firm => $"{firm.Site},TS001,危废贮存间,storage,20000")
            .Concat(plants.SelectMany(firm => new[] { $"{firm.Site},TS001,危废暂存库,storage,2000000", $"{firm.Site},TS101,利用处置线,treatment,200000" })));
        yield return Csv("licences", "licence,holder,kind,scopes,methods,yearly_tonnes,valid_from,valid_to",
            AllLanes.Select(lane => $"{lane.Licence},{lane.Plant.Code},comprehensive,HW08:all,{Method},900000,{from},{to}"));
        yield return Csv("transport-permits", "permit,carrier,covers_hazardous_waste,valid_from,valid_to",
            AllLanes.Select(lane => $"浙交运管许可危字{lane.Number:D8}号,{lane.Carrier.Code},true,{from},{to}"));
        yield return Csv("vehicles", "plate,carrier,certificate,covers_hazardous_waste,valid_from,valid_to,load_max_kg",
            AllLanes.Select(lane => $"{lane.Plate},{lane.Carrier.Code},浙交运证字{lane.Number:D10}号,true,{from},{to},10000"));
        yield return Csv("crew", "certificate,carrier,name,duty,covers_hazardous_waste,valid_from,valid_to",
            AllLanes.SelectMany(lane => new[] { $"{lane.Driver},{lane.Carrier.Code},驾驶员,driver,true,{from},{to}", $"{lane.Escort},{lane.Carrier.Code},押运员,escort,true,{from},{to}" }));
    }

    private static (string, string) Csv(string kind, string header, IEnumerable<string> lines) => (kind, header + "\n" + string.Join('\n', lines) + "\n");
}
