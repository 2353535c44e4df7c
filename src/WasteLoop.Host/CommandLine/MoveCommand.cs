using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis;
using WasteLoop.Chassis.Database;
using WasteLoop.Host.Configuration;
using WasteLoop.Host.Databases;

namespace WasteLoop.Host.CommandLine;

/// <summary>
/// <c>move</c>: copies everything from an embedded data folder into the configured, empty server database. The folder stays as it is, and nobody may use it meanwhile.
/// A move that broke off goes on where it stopped when it is run again.
/// </summary>
public static class MoveCommand
{
    public static Command New()
    {
        var from = new Option<string>("--from") { Description = "The data folder to copy / 要迁移的数据目录", Required = true };
        var command = new Command("move", "Copies a data folder into the server database of the settings / 将数据目录迁移到数据库服务器") { from };
        command.SetAction((parsed, cancellationToken) => Run(parsed.GetValue(from)!, Settings.Read(Settings.Environment()), Console.Out, cancellationToken));
        return command;
    }

    /// <summary>Copies, and says how many rows each service has.</summary>
    /// <exception cref="CommandFailedException">No server is set, there is no such folder, or the target holds other data.</exception>
    public static async Task<int> Run(string from, Settings settings, TextWriter output, CancellationToken cancellationToken)
    {
        settings = settings.ForOneProcess();
        if (!settings.OnServer) throw new CommandFailedException("Name the target first: WasteLoop:Database:Engine is postgres or sqlserver. / 请先配置目标数据库服务器。");
        if (!File.Exists(Path.Combine(from, "registry.db"))) throw new CommandFailedException($"There is no data folder '{from}'. / 数据目录不存在。");
        using var folder = DataFolder.Open(from);
        await using var app = await WasteLoopApp.Build(WasteLoopApp.Options.Of(settings, null, "http://127.0.0.1:0", LogLevel.Critical), cancellationToken);
        await using var scope = app.Services.CreateAsyncScope();
        var source = new SqliteEngine(folder.Path);
        var there = new List<WasteLoopService>();
        foreach (var service in settings.Services)
        {
            await using var old = Open(source, service, scope.ServiceProvider);
            await source.Prepare(old, cancellationToken);
            var target = service.Open(scope.ServiceProvider);
            if (await CopyTables.NotEmpty(target, cancellationToken) is not { Count: > 0 } full) continue;
            // A service is copied whole or not at all: what a move that broke off has brought over stays.
            if (!await CopyTables.IsCopy(old, target, cancellationToken))
                throw new CommandFailedException($"The target already holds other data of {service.Name} ({string.Join(", ", full)}); it must be an empty database. / 目标数据库不为空。");
            there.Add(service);
        }

        foreach (var service in settings.Services)
        {
            await using var old = Open(source, service, scope.ServiceProvider);
            if (there.Contains(service)) await output.WriteLineAsync($"{service.Name,-13} was copied before / 先前已迁移");
            else await output.WriteLineAsync($"{service.Name,-13} {await CopyTables.Copy(old, service.Open(scope.ServiceProvider), cancellationToken)} rows");
        }
        await output.WriteLineAsync("Copied. Now run 'verify' with the same settings, and keep the folder until it passes. / 迁移完成，请运行 verify 核验。");
        return 0;
    }

    private static ServiceDb Open(SqliteEngine source, WasteLoopService service, IServiceProvider provider)
    {
        var options = (DbContextOptionsBuilder)Activator.CreateInstance(typeof(DbContextOptionsBuilder<>).MakeGenericType(service.DatabaseType))!;
        source.Configure(options, service.Name);
        return (ServiceDb)ActivatorUtilities.CreateInstance(provider, service.DatabaseType, options.Options);
    }
}
