using System.Data.Common;
using Microsoft.AspNetCore.DataProtection;
using WasteLoop.Chassis;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Journal;
using WasteLoop.Chassis.People;
using WasteLoop.Host.Api;
using WasteLoop.Host.CommandLine;
using WasteLoop.Host.Configuration;
using WasteLoop.Host.Messaging;
using WasteLoop.Host.Operations;
using WasteLoop.Host.Web;

namespace WasteLoop.Host;

/// <summary>Builds the web application: services, database engine, bus, API document.</summary>
public static class WasteLoopApp
{
    /// <summary>What a start is given.</summary>
    /// <param name="Address">Where to listen, such as http://127.0.0.1:5080; port 0 takes a free one.</param>
    /// <param name="Gateway">Where the API of services that do not run here is reached; null when all do.</param>
    /// <param name="Configure">Last word on registrations, before the application is built; tests set the clock and the feed here.</param>
    public sealed record Options(DatabaseEngine Engine, byte[] SigningKey, BusSettings Bus, Uri? Gateway, string Address, IReadOnlyList<WasteLoopService> Services,
        LogLevel LogLevel = LogLevel.Warning, Action<IServiceCollection>? Configure = null)
    {
        /// <summary>As the settings say, over a data folder where there is one.</summary>
        public static Options Of(Settings settings, DataFolder? folder, string address, LogLevel logLevel = LogLevel.Warning) => new(
            settings.Database.Open(folder?.Path ?? ""), settings.SigningKey ?? folder!.SigningKey(), settings.Bus, settings.Gateway, address, settings.Services, logLevel);
    }

    /// <summary>The built application with its databases prepared, not yet listening.</summary>
    public static async Task<WebApplication> Build(Options options, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddConfiguration(Settings.Environment());
        builder.WebHost.UseUrls(options.Address);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = ChassisSetup.BodyBytesMax;
        });
        builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(options.LogLevel)
            .AddFilter("Microsoft", Quiet(options.LogLevel)).AddFilter("MassTransit", Quiet(options.LogLevel)).AddFilter("System.Net.Http", Quiet(options.LogLevel)).AddFilter("Quartz", Quiet(options.LogLevel))
            // What fails in the database is thrown, and logged once where it is answered.
            .AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Critical);
        // Tokens are signed with our own key; nothing here is protected with the framework's.
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        foreach (var service in options.Services) service.AddTo(builder.Services, builder.Configuration, options.Engine);
        options.Configure?.Invoke(builder.Services);
        if (options.Gateway is not null) builder.Services.AddRemoteFeed(options.Gateway);
        builder.Services.AddChassis(options.Services, options.Engine, options.SigningKey);
        builder.Services.AddBus(options.Bus);
        builder.Services.AddApiDocument();
        builder.Services.AddHealth();
        builder.AddTelemetry();

        var app = builder.Build();
        try
        {
            await app.Services.PrepareDatabases(cancellationToken);
        }
        catch (Exception e) when (options.Engine.IsBusy(e) || e.GetBaseException() is DbException { SqlState: "28P01" or "28000" })
        {
            throw new CommandFailedException($"The database cannot be reached: {e.GetBaseException().Message} Check WasteLoop:Database:Connection and :Password. / 无法连接数据库，请检查连接设置。");
        }
        app.MapHealth();
        app.UseWebApplicationFiles();
        app.UseApiPage();
        app.UseChassis();
        app.MapApiDocument();
        return app;
    }

    private static LogLevel Quiet(LogLevel level) => level < LogLevel.Error ? LogLevel.Error : level;

    private static void AddRemoteFeed(this IServiceCollection services, Uri gateway)
    {
        services.AddSingleton<LocalJournalFeed>();
        services.AddHttpClient(nameof(RemoteJournalFeed), client =>
        {
            client.BaseAddress = new Uri(gateway.ToString().TrimEnd('/') + "/");
            client.Timeout = TimeSpan.FromSeconds(15);
        });
        services.AddSingleton<IJournalFeed>(provider => new RemoteJournalFeed(provider.GetRequiredService<LocalJournalFeed>(),
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(RemoteJournalFeed)), provider.GetRequiredService<TokenSigner>()));
    }
}
