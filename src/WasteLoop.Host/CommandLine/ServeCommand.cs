using System.CommandLine;
using WasteLoop.Host.Configuration;
using WasteLoop.Registry;
using WasteLoop.Registry.People;

namespace WasteLoop.Host.CommandLine;

/// <summary><c>serve</c>: runs all services, or those named, until it is stopped.</summary>
public static class ServeCommand
{
    public const string DefaultAddress = "http://127.0.0.1:5080";

    public static Command New(Option<string> data)
    {
        var address = new Option<string>("--address") { Description = "Where to listen / 监听地址", DefaultValueFactory = _ => DefaultAddress };
        var log = new Option<LogLevel>("--log") { Description = "How much to log / 日志级别", DefaultValueFactory = _ => LogLevel.Information };
        var services = new Option<string?>("--services") { Description = "Only these, by comma, such as manifests,intake / 仅运行所列服务" };
        var command = new Command("serve", "Runs all services (the default) / 启动服务") { address, log, services };
        command.SetAction((parsed, cancellationToken) =>
            Run(parsed.GetValue(data)!, parsed.GetValue(address)!, parsed.GetValue(log), parsed.GetValue(services), cancellationToken));
        return command;
    }

    public static async Task<int> Run(string data, string address, LogLevel log, string? services, CancellationToken cancellationToken)
    {
        var settings = Settings.Read(Settings.Environment(), services);
        using var folder = settings.OnServer ? null : DataFolder.Open(data);
        await using var app = await WasteLoopApp.Build(WasteLoopApp.Options.Of(settings, folder, address, log), cancellationToken);
        var password = settings.Services.Any(service => service is RegistryService) ? await FirstAdministrator.Ensure(app.Services, cancellationToken) : null;
        await app.StartAsync(cancellationToken);
        var listening = app.Urls.First();
        folder?.NoteAddress(listening);
        if (password is not null)
            Console.WriteLine($"First start: sign in as 'admin' with the one-time password {password} / 首次启动：用户名 admin，一次性密码 {password}");
        Console.WriteLine($"WasteLoop listens on {listening}, API page {listening}/docs, {(folder is null ? "data in " + settings.Database.Engine : "data in " + folder.Path)}");
        await app.WaitForShutdownAsync(cancellationToken);
        folder?.ForgetAddress();
        return 0;
    }
}
