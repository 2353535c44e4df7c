using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using WasteLoop.Chassis.People;
using WasteLoop.Host.Client;
using WasteLoop.Host.CommandLine;
using WasteLoop.Kernel;

namespace WasteLoop.Host.Demo.Province;

/// <summary>Builds a province through the bulk interfaces: its register, and the last whole year as batches taken over from an earlier system; then holds the figures against what was put in.</summary>
/// <param name="firms">How many producers; the tonnes are the same.</param>
internal sealed class ProvinceDemo(ApiClient anonymous, int firms, TextWriter output)
{
    private const int Seed = 20230127;
    private const int LinesPerFile = 10_000;
    private const string Zhejiang = "330000";
    private const string City = "330100";
    private const string Password = "Huan-Bao-0-2026";
    // A folder that is opened later has nothing left to read.
    private static readonly string[] Listeners = [.. AllServices.New().Select(service => service.Name)];
    private const string Header = "label,site,class,mass_kg,manifest,carrier,receiver_site,licence,departed_on,accepted_on,accepted_kg,method,treated_on,document";
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(3);
    private readonly Stopwatch watch = Stopwatch.StartNew();

    /// <summary>Whether the figures came out as what was put in.</summary>
    public async Task<bool> Live(string oneTimePassword, string data)
    {
        var administrator = await Cast.SignIn(anonymous, "admin", oneTimePassword, Password);
        var random = new Random(Seed);
        var (producers, plants) = (Producers.All(firms, random), new Plants(random));
        var year = ChinaTime.DateOf(TimeProvider.System.GetUtcNow()).Year - 1;
        await output.WriteLineAsync($"{producers.Count} producers and {plants.All.Count} plants in {Producers.Counties.Count} counties of {Regions.NameOf(RegionCode.Parse(Zhejiang))}; names and places are invented:");
        await DemoCommand.Register(administrator, Register.Files(producers, plants.All, year), output);
        Say("the register is in");

        var lived = new Year(year, producers, plants, random);
        await TakeOver(administrator, lived);
        // Tokens do not last as long as a province's year.
        administrator = await Enter("admin", Password);
        await CatchUp(administrator);
        var statistics = new MadeStatistics(year, plants);
        await Tell(administrator, statistics, year);
        var wrong = await Compare(administrator, lived, year) + await CompareCapacity(administrator) + await CompareStatistics(administrator, statistics, year);
        await output.WriteLineAsync(wrong == 0 ? "Every figure is what was put in, to the gram." : $"{wrong} figures differ from what was put in.");

        var cast = new Cast(administrator, new County(new DateOnly(year, 1, 1)));
        await cast.Welcome("province", "省固管中心", Role.Regulator, null, Zhejiang);
        await cast.Welcome("city", "钱处长", Role.Regulator, null, City);
        await cast.Welcome("auditor", "孙审计", Role.Auditor, null, null);
        await output.WriteLineAsync($"Now: dotnet run --project src/WasteLoop.Host -- serve --data {data}   and sign in as");
        foreach (var person in cast.People.Prepend(new Cast.Person("admin", Password, Role.Administrator, "管理员")))
            await output.WriteLineAsync($"  {person.UserName,-8} {person.Password,-20} {person.Role,-14} {person.Name}");
        return wrong == 0;
    }

    private async Task TakeOver(ApiClient administrator, Year lived)
    {
        var (total, done, began) = (lived.Batches, 0, watch.Elapsed);
        foreach (var lines in lived.Lines().Chunk(LinesPerFile))
        {
            var report = (await administrator.PostText("/api/declarations/past-batches/file", string.Join('\n', lines.Prepend(Header)) + "\n", "text/csv")).Need();
            if ((int)report["refused"]! > 0) throw new CommandFailedException($"The demo's batches were refused: {report["problems"]![0]}");
            done += lines.Length;
            Say($"batches {done,7} of {total} ({done / (watch.Elapsed - began).TotalSeconds:0} a second)");
        }
    }

    private async Task CatchUp(ApiClient administrator)
    {
        while (true)
        {
            var lag = 0L;
            foreach (var service in Listeners)
                foreach (var status in (await administrator.Get($"/api/{service}/subscriptions?after=")).Need().AsArray())
                {
                    if (status!["stoppedBy"] is { } why) throw new CommandFailedException($"{status["subscription"]} stopped: {why}");
                    lag = Math.Max(lag, (long)status["lag"]!);
                }
            if (lag == 0) break;
            Say($"the services still have {lag} entries of each other to read");
            await Task.Delay(Glance);
        }
        Say("the services have read all of each other");
    }

    private async Task<int> Compare(ApiClient administrator, Year lived, int year)
    {
        var read = new Dictionary<string, long>();
        foreach (var by in new[] { "city", "category" })
            foreach (var row in await All(administrator, $"/api/reporting/aggregates?by={by},link&from={year}-01&to={year}-12&link=produced,transferred,received,utilised,disposed,landfilled"))
                read[$"{by}/{row["key"]![by]}/{row["key"]!["link"]}"] = (long)((decimal)row["massKg"]! * 1000m);
        var wrong = read.Keys.Union(lived.Sums.Keys).Where(key => read.GetValueOrDefault(key) != lived.Sums.GetValueOrDefault(key)).Order(StringComparer.Ordinal).ToList();
        foreach (var key in wrong) await output.WriteLineAsync($"  {key}: {lived.Sums.GetValueOrDefault(key)} g were put in, the figure is {read.GetValueOrDefault(key)} g");
        foreach (var city in lived.Sums.Keys.Where(key => key.StartsWith("city/", StringComparison.Ordinal)).GroupBy(key => key.Split('/')[1]).OrderBy(group => group.Key, StringComparer.Ordinal))
            await output.WriteLineAsync($"  {Regions.NameOf(RegionCode.Parse(city.Key)),-4} {string.Join("  ", new[] { "produced", "utilised", "disposed", "landfilled" }.Select(link => $"{link} {Wan(read.GetValueOrDefault($"city/{city.Key}/{link}")),7} 万吨"))}");
        var made = read.Where(each => each.Key.StartsWith("city/", StringComparison.Ordinal) && each.Key.EndsWith("/produced", StringComparison.Ordinal)).Sum(each => each.Value);
        await output.WriteLineAsync($"  produced in all {Wan(made)} 万吨, published {Published.Made.Values.Sum() / 10_000m:0.00}");
        return wrong.Count + (made == MadeWaste.Grams().Sum() ? 0 : 1);
    }

    private async Task<int> CompareCapacity(ApiClient administrator)
    {
        var published = Published.Licensed.GroupBy(each => MadeWaste.CodeOf[each.Key]).ToDictionary(group => group.Key, group => group.Sum(each => each.Value));
        var licences = await All(administrator, "/api/registry/licences?limit=200");
        var read = licences.GroupBy(licence => (string)licence["methods"]![0]!).ToDictionary(group => group.Key, group => group.Sum(licence => (decimal)licence["yearlyTonnes"]!));
        foreach (var (method, tonnes) in read.OrderBy(each => each.Key, StringComparer.Ordinal)) await output.WriteLineAsync($"  {method,-4} licensed {tonnes / 10_000m,7:0.00} 万吨/年, published {published.GetValueOrDefault(method) / 10_000m:0.00}");
        return read.Keys.Union(published.Keys).Count(method => read.GetValueOrDefault(method) != published.GetValueOrDefault(method));
    }

    /// <summary>Statistics of other departments, and targets: made up, and said so in every line.</summary>
    private async Task Tell(ApiClient administrator, MadeStatistics statistics, int year)
    {
        var report = (await administrator.PostText("/api/reporting/statistics/file", string.Join('\n', statistics.Lines.Prepend(MadeStatistics.Header)) + "\n", "text/csv")).Need();
        if ((int)report["refused"]! > 0) throw new CommandFailedException($"The demo's statistics were refused: {report["problems"]![0]}");
        var targets = 0;
        foreach (var (number, comparator, value, each) in MadeStatistics.Targets)
            foreach (var region in each ? MadeStatistics.Regions : [Zhejiang])
            {
                (await administrator.Put($"/api/reporting/indicators/{number}/targets", new { region, year, comparator, value, document = "演示目标（虚构）" })).Need();
                targets++;
            }
        Say($"{statistics.Lines.Count} statistics of other departments and {targets} targets are in, made up like the firms");
    }

    /// <summary>Rates of the province and its cities, worked out from what was put in.</summary>
    private async Task<int> CompareStatistics(ApiClient administrator, MadeStatistics statistics, int year)
    {
        var (wrong, compared) = (0, 0);
        foreach (var (number, over, by) in MadeStatistics.Rates)
            foreach (var row in (await administrator.Get($"/api/reporting/indicators/{number}/regions?year={year}&within={Zhejiang}")).Need()["regions"]!.AsArray().Where(row => (string?)row!["level"] != "county"))
            {
                var region = (string)row!["region"]!;
                var (part, whole) = (statistics.Of(over, region, year), statistics.Of(by, region, year));
                decimal? right = whole == 0 ? null : Math.Round(100 * part / whole, 2, MidpointRounding.AwayFromZero);
                compared++;
                if ((decimal?)row["value"] != right)
                {
                    wrong++;
                    await output.WriteLineAsync($"  indicator {number} of {region}: {right} % were put in, the figure is {row["value"]}");
                }
                if (region == Zhejiang) await output.WriteLineAsync($"  indicator {number,-3} of the province {row["value"]} %, put in {right}");
            }
        await output.WriteLineAsync($"  {compared} rates of statistics compared");
        return wrong;
    }

    private static async Task<List<JsonNode>> All(ApiClient api, string path)
    {
        var rows = new List<JsonNode>();
        for (string? next = ""; next is not null;)
        {
            var page = (await api.Get(next.Length == 0 ? path : $"{path}&cursor={Uri.EscapeDataString(next)}")).Need();
            rows.AddRange(page["items"]!.AsArray().Select(row => row!));
            next = (string?)page["next"];
        }
        return rows;
    }

    private async Task<ApiClient> Enter(string userName, string password) => anonymous.As((string)(await anonymous.Post("/api/registry/sessions", new { userName, password })).Need()["token"]!);

    private void Say(string what) => output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed:mm\\:ss}  {what}"));

    private static string Wan(long grams) => (grams / 10_000_000_000m).ToString("0.00", CultureInfo.InvariantCulture);
}
