using MassTransit;
using Microsoft.AspNetCore.DataProtection;
using WasteLoop.Chassis;
using WasteLoop.Chassis.Journal;
using WasteLoop.Chassis.Subscriptions;
using WasteLoop.Host.Api;
using WasteLoop.Host.Databases;

namespace WasteLoop.Host;

/// <summary>Builds the web application: services, database engine, bus, API document.</summary>
public static class WasteLoopApp
{
    /// <summary>What a start is given.</summary>
    /// <param name="Folder">The opened data folder.</param>
    /// <param name="Address">Where to listen, such as http://127.0.0.1:5080; port 0 takes a free one.</param>
    /// <param name="Configure">Last word on registrations, before the application is built; tests set the clock and the feed here.</param>
    public sealed record Options(DataFolder Folder, string Address, IReadOnlyList<WasteLoopService> Services, LogLevel LogLevel = LogLevel.Warning, Action<IServiceCollection>? Configure = null);

    /// <summary>The built application with its databases prepared, not yet listening.</summary>
    public static async Task<WebApplication> Build(Options options, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(options.Address);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = ChassisSetup.BodyBytesMax;
        });
        builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(options.LogLevel)
            .AddFilter("Microsoft", Quiet(options.LogLevel)).AddFilter("MassTransit", Quiet(options.LogLevel))
            // What fails in the database is thrown, and logged once where it is answered.
            .AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Critical);
        builder.Services.AddDataProtection().PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(options.Folder.Path, "keys")));
        var engine = new SqliteEngine(options.Folder.Path);
        foreach (var service in options.Services) service.AddTo(builder.Services, builder.Configuration, engine);
        options.Configure?.Invoke(builder.Services);
        builder.Services.AddChassis(options.Services, engine, options.Folder.SigningKey());
        builder.Services.AddInMemoryBus();
        builder.Services.AddApiDocument();

        var app = builder.Build();
        await app.Services.PrepareDatabases(cancellationToken);
        app.UseApiPage();
        app.UseChassis();
        app.MapApiDocument();
        return app;
    }

    private static LogLevel Quiet(LogLevel level) => level < LogLevel.Error ? LogLevel.Error : level;

    /// <summary>Carries chunks between the services of one process; what it loses in a crash the journals heal.</summary>
    private static void AddInMemoryBus(this IServiceCollection services) => services.AddMassTransit(bus =>
    {
        bus.DisableUsageTelemetry();
        bus.UsingInMemory((context, transport) =>
        {
            foreach (var runner in context.GetServices<ISubscriptionRunner>())
                transport.ReceiveEndpoint(runner.Name, endpoint =>
                {
                    endpoint.ConcurrentMessageLimit = 1;
                    endpoint.UseMessageRetry(retry => retry.Intervals(100, 500));
                    endpoint.Handler<JournalChunk>(chunk => runner.Receive(chunk.Message, chunk.CancellationToken));
                    endpoint.Handler<JournalHeartbeat>(heartbeat => runner.Receive(heartbeat.Message, heartbeat.CancellationToken));
                });
        });
    });
}
