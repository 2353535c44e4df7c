using System.CommandLine;
using WasteLoop.Host.Client;
using WasteLoop.Host.Configuration;
using WasteLoop.Host.Demo;
using WasteLoop.Kernel;
using WasteLoop.Registry.People;

namespace WasteLoop.Host.CommandLine;

/// <summary><c>demo</c>: from an empty folder, a month of a county through the real HTTP API; leaves a folder that <c>serve</c> opens.</summary>
public static class DemoCommand
{
    private const int DaysMax = 28;

    public static Command New(Option<string> data)
    {
        var days = new Option<int>("--days") { Description = "How many days to live through, 1 to 28 / 模拟天数", DefaultValueFactory = _ => DaysMax };
        var log = new Option<string?>("--write-log") { Description = "Where to note each acknowledged write / 记录每次已确认的写入" };
        var command = new Command("demo", "Drives a month of a county through the API / 演示一个县区的一个月") { days, log };
        command.SetAction((parsed, cancellationToken) => Run(parsed.GetValue(data)!, Math.Clamp(parsed.GetValue(days), 1, DaysMax), parsed.GetValue(log), cancellationToken));
        return command;
    }

    private static async Task<int> Run(string data, int days, string? log, CancellationToken cancellationToken)
    {
        if (Directory.Exists(data) && Directory.EnumerateFileSystemEntries(data).Any())
            throw new CommandFailedException($"The demo needs an empty folder and '{data}' is not. Name another with --data, or remove it yourself. / 演示需要空目录。");
        using var folder = DataFolder.Open(data);
        await using var app = await WasteLoopApp.Build(WasteLoopApp.Options.Of(Settings.Embedded, folder, "http://127.0.0.1:0"), cancellationToken);
        var oneTimePassword = await FirstAdministrator.Ensure(app.Services, cancellationToken) ?? throw new CommandFailedException("There are users already.");
        await app.StartAsync(cancellationToken);

        // Last month, so that every instant lies in the past.
        var today = ChinaTime.DateOf(TimeProvider.System.GetUtcNow());
        var first = new DateOnly(today.Year, today.Month, 1).AddMonths(-1);
        var http = log is null ? new HttpClient() : new HttpClient(new WriteLog(log));
        http.BaseAddress = new Uri(app.Urls.First());
        using var anonymous = new ApiClient(http, new ApiClient.SeenPositions(), null);
        try
        {
            await Live(anonymous, oneTimePassword, first, days, data, Console.Out);
            return 0;
        }
        finally
        {
            await app.StopAsync(CancellationToken.None);
        }
    }

    private static async Task Live(ApiClient anonymous, string oneTimePassword, DateOnly first, int days, string data, TextWriter output)
    {
        const string password = "Huan-Bao-0-2026";
        var administrator = await Cast.SignIn(anonymous, "admin", oneTimePassword, password);
        var county = new County(first);
        await output.WriteLineAsync($"{County.Producers} producers, {county.Carriers.Count} carriers and {county.Plants.Count} plants of {Regions.NameOf(RegionCode.Parse(County.Region))}:");
        await Register(administrator, county, output);
        var cast = new Cast(administrator, county);
        await cast.Arrive();
        var month = new Month(county, cast, administrator, first, output);
        await month.FilePlans();
        await month.Live(days);

        await output.WriteLineAsync();
        if (month.Showcase is { } label) await TracePrinter.PrintBatch(administrator, label, null, output);
        await TracePrinter.PrintBalances(administrator, County.Region, output);
        await output.WriteLineAsync($"Now: dotnet run --project src/WasteLoop.Host -- serve --data {data}   and sign in as");
        foreach (var person in cast.People.Prepend(new Cast.Person("admin", password, "administrator", "管理员")))
            await output.WriteLineAsync($"  {person.UserName,-8} {person.Password,-20} {person.Role,-14} {person.Name}");
    }

    private static async Task Register(ApiClient administrator, County county, TextWriter output)
    {
        var files = Directory.CreateTempSubdirectory("wasteloop-demo-");
        try
        {
            foreach (var (kind, text) in county.Files())
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
