using System.CommandLine;
using WasteLoop.Host.Configuration;

namespace WasteLoop.Host.CommandLine;

/// <summary><c>migrate</c>: brings every service's schema up to date. A start does the same; this is for those who let nothing else change schemas.</summary>
public static class MigrateCommand
{
    public static Command New(Option<string> data)
    {
        var command = new Command("migrate", "Brings the databases' schemas up to date / 升级数据库结构");
        command.SetAction((parsed, cancellationToken) => Run(parsed.GetValue(data)!, cancellationToken));
        return command;
    }

    private static async Task<int> Run(string data, CancellationToken cancellationToken)
    {
        var settings = Settings.Read(Settings.Environment()).ForOneProcess();
        using var folder = settings.OnServer ? null : DataFolder.Open(data);
        await using var app = await WasteLoopApp.Build(WasteLoopApp.Options.Of(settings, folder, "http://127.0.0.1:0"), cancellationToken);
        Console.WriteLine($"The schemas of {string.Join(", ", settings.Services.Select(service => service.Name))} are up to date. / 数据库结构已是最新。");
        return 0;
    }
}
