using System.CommandLine;
using WasteLoop.Collection.Requests;
using WasteLoop.Host.Client;
using WasteLoop.Host.Configuration;
using WasteLoop.Host.Demo;
using WasteLoop.Host.Demo.Countryside;
using WasteLoop.Host.Demo.Province;
using WasteLoop.Kernel;
using WasteLoop.Registry;
using WasteLoop.Registry.People;

namespace WasteLoop.Host.CommandLine;

/// <summary><c>demo</c>: from an empty folder, a month of a county and two weeks of collecting from small firms, through the real HTTP API; leaves a folder that <c>serve</c> opens.</summary>
public static class DemoCommand
{
    private const int DaysMax = 28;

    public static Command New(Option<string> data)
    {
        var days = new Option<int>("--days") { Description = "How many days to live through, 1 to 28 / 模拟天数", DefaultValueFactory = _ => DaysMax };
        var log = new Option<string?>("--write-log") { Description = "Where to note each acknowledged write / 记录每次已确认的写入" };
        var province = new Option<bool>("--province") { Description = "A province's register and its last year instead, through the bulk interfaces / 改为构建一个省上一年的数据" };
        var producers = new Option<int>("--producers") { Description = $"How many producers the province has, at least {Producers.Fewest}; the tonnes are the same / 省内产废单位数", DefaultValueFactory = _ => Producers.Usual };
        var command = new Command("demo", "Drives a month of a county, then two weeks of collecting from small firms, through the API / 演示一个县区的一个月和两周小微收集") { days, log, province, producers };
        command.SetAction((parsed, cancellationToken) => parsed.GetValue(province)
            ? RunProvince(parsed.GetValue(data)!, Math.Clamp(parsed.GetValue(producers), Producers.Fewest, Producers.Most), cancellationToken)
            : Run(parsed.GetValue(data)!, Math.Clamp(parsed.GetValue(days), 1, DaysMax), parsed.GetValue(log), cancellationToken));
        return command;
    }

    private static async Task<int> Run(string data, int days, string? log, CancellationToken cancellationToken)
    {
        using var folder = OpenEmpty(data);
        // All that is lived through has happened when the demo ends, at whatever hour: last the two weeks up to yesterday, before them the last whole month.
        var today = ChinaTime.DateOf(TimeProvider.System.GetUtcNow());
        var fortnight = today.AddDays(-Fortnight.Days);
        var first = new DateOnly(fortnight.Year, fortnight.Month, 1).AddMonths(-1);
        var clock = new DemoClock(ChinaTime.StartOf(fortnight));
        await using var app = await WasteLoopApp.Build(WasteLoopApp.Options.Of(Settings.Embedded, folder, "http://127.0.0.1:0") with { Configure = services => Hurry(services, clock) }, cancellationToken);
        await Serve(app, log, (anonymous, oneTimePassword) => Live(app, anonymous, oneTimePassword, first, fortnight, clock, days, data, Console.Out), cancellationToken);
        return 0;
    }

    private static async Task<int> RunProvince(string data, int producers, CancellationToken cancellationToken)
    {
        using var folder = OpenEmpty(data);
        await using var app = await WasteLoopApp.Build(WasteLoopApp.Options.Of(Settings.Embedded, folder, "http://127.0.0.1:0"), cancellationToken);
        var same = false;
        await Serve(app, null, async (anonymous, oneTimePassword) => same = await new ProvinceDemo(anonymous, producers, Console.Out).Live(oneTimePassword, data), cancellationToken);
        return same ? 0 : 1;
    }

    private static DataFolder OpenEmpty(string data) => Directory.Exists(data) && Directory.EnumerateFileSystemEntries(data).Any()
        ? throw new CommandFailedException($"The demo needs an empty folder and '{data}' is not. Name another with --data, or remove it yourself. / 演示需要空目录。")
        : DataFolder.Open(data);

    private static async Task Serve(WebApplication app, string? log, Func<ApiClient, string, Task> live, CancellationToken cancellationToken)
    {
        var oneTimePassword = await FirstAdministrator.Ensure(app.Services, cancellationToken) ?? throw new CommandFailedException("There are users already.");
        await app.StartAsync(cancellationToken);
        var http = log is null ? new HttpClient() : new HttpClient(new WriteLog(log));
        http.BaseAddress = new Uri(app.Urls.First());
        using var anonymous = new ApiClient(http, new ApiClient.SeenPositions(), null);
        try
        {
            await live(anonymous, oneTimePassword);
        }
        finally
        {
            await app.StopAsync(CancellationToken.None);
        }
    }

    // Many sign in and join within minutes, all from one machine.
    private static void Hurry(IServiceCollection services, DemoClock clock)
    {
        services.AddSingleton<TimeProvider>(clock);
        services.PostConfigure<RegistryOptions>(options => (options.TriesPerMinute, options.TriesPerMinuteFromAddress) = (10_000, 100_000));
    }

    private static async Task Live(WebApplication app, ApiClient anonymous, string oneTimePassword, DateOnly first, DateOnly from, DemoClock clock, int days, string data, TextWriter output)
    {
        const string password = "Huan-Bao-0-2026";
        var administrator = await Cast.SignIn(anonymous, "admin", oneTimePassword, password);
        var county = new County(first);
        await output.WriteLineAsync($"{County.Producers} producers, {county.Carriers.Count} carriers and {county.Plants.Count} plants of {Regions.NameOf(RegionCode.Parse(County.Region))}:");
        await Register(administrator, county.Files(), output);
        var cast = new Cast(administrator, county);
        await cast.Arrive();
        var month = new Month(county, cast, administrator, first, output);
        await month.FilePlans();
        await month.Live(days);

        var villages = new Villages();
        await output.WriteLineAsync($"\n{villages.Firms.Count} small firms, {villages.Collectors.Count} collectors and {villages.Points.Count} collection points of {Regions.NameOf(RegionCode.Parse(Villages.City))}:");
        await Register(administrator, villages.Files(from), output);
        using var fortnight = new Fortnight(villages, cast, county, month, anonymous, clock, () => app.Services.GetRequiredService<Upkeep>().RunOnce(CancellationToken.None), from, output);
        await fortnight.Live(Math.Min(days, Fortnight.Days));
        administrator = await cast.Enter("admin", password);

        await output.WriteLineAsync();
        await CoveragePrinter.Print(administrator, Villages.City, output);
        if (fortnight.Showcase is { } drum) await TracePrinter.PrintBatch(administrator, drum, null, output);
        if (month.Showcase is { } label) await TracePrinter.PrintBatch(administrator, label, null, output);
        await TracePrinter.PrintBalances(administrator, County.Region, output);
        await output.WriteLineAsync($"Now: dotnet run --project src/WasteLoop.Host -- serve --data {data}   and sign in as");
        foreach (var person in cast.People.Prepend(new Cast.Person("admin", password, "administrator", "管理员")).Concat(fortnight.Owner is { } owner ? [owner] : []))
            await output.WriteLineAsync($"  {person.UserName,-8} {person.Password,-20} {person.Role,-14} {person.Name}");
    }

    internal static async Task Register(ApiClient administrator, IReadOnlyDictionary<string, string> registers, TextWriter output)
    {
        var files = Directory.CreateTempSubdirectory("wasteloop-demo-");
        try
        {
            foreach (var (kind, text) in registers)
            {
                var file = Path.Combine(files.FullName, ImportCommand.FileOf(kind));
                await File.WriteAllTextAsync(file, text);
                if (await ImportCommand.Import(administrator, kind, file, output) > 0) throw new CommandFailedException($"The demo's {kind} were refused.");
            }
        }
        finally
        {
            files.Delete(recursive: true);
        }
    }
}
