using WasteLoop.Chassis.People;
using WasteLoop.Host.Client;
using WasteLoop.Host.Configuration;

namespace WasteLoop.Host.CommandLine;

/// <summary>
/// The API for a command: of the gateway that the settings name, of the server that runs on the data folder, or of one started for the command's duration. Who can read the
/// folder's key may do everything, so the command signs its own token.
/// </summary>
public sealed class LocalServer : IAsyncDisposable
{
    private readonly WebApplication? app;
    private readonly DataFolder? folder;

    private LocalServer(WebApplication? app, DataFolder? folder, string address, byte[] key)
    {
        this.app = app;
        this.folder = folder;
        var token = new TokenSigner(key, TimeProvider.System).Sign(new Caller("operator", null, null, new HashSet<string> { Role.Administrator, Role.Auditor }));
        Operator = new ApiClient(new HttpClient { BaseAddress = new Uri(address), Timeout = TimeSpan.FromMinutes(10) }, new ApiClient.SeenPositions(), token);
    }

    /// <summary>A client that may do everything.</summary>
    public ApiClient Operator { get; }

    public static async Task<LocalServer> Open(string path, CancellationToken cancellationToken)
    {
        var settings = Settings.Read(Settings.Environment());
        if (settings.Gateway is { } gateway) return new LocalServer(null, null, gateway.ToString(), settings.SigningKey!);
        DataFolder? folder;
        try
        {
            folder = settings.OnServer ? null : DataFolder.Open(path);
        }
        catch (IOException) when (DataFolder.AddressOfServer(path) is { } address)
        {
            return new LocalServer(null, null, address, settings.SigningKey ?? DataFolder.SigningKeyOf(path));
        }
        var options = WasteLoopApp.Options.Of(settings, folder, "http://127.0.0.1:0");
        var app = await WasteLoopApp.Build(options, cancellationToken);
        await app.StartAsync(cancellationToken);
        return new LocalServer(app, folder, app.Urls.First(), options.SigningKey);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Operator.Dispose();
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }
        folder?.Dispose();
    }
}
