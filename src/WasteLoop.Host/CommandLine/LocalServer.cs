using WasteLoop.Chassis.People;
using WasteLoop.Host.Client;

namespace WasteLoop.Host.CommandLine;

/// <summary>
/// The API over a data folder for a command: of the server that runs on it, or of one started for the command's duration. Who can read the
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

    /// <summary>The services, when they run in this process; null when another process serves.</summary>
    public IServiceProvider? Services => app?.Services;

    public static async Task<LocalServer> Open(string path, CancellationToken cancellationToken)
    {
        DataFolder folder;
        try
        {
            folder = DataFolder.Open(path);
        }
        catch (IOException) when (DataFolder.AddressOfServer(path) is { } address)
        {
            return new LocalServer(null, null, address, DataFolder.SigningKeyOf(path));
        }
        var app = await WasteLoopApp.Build(new WasteLoopApp.Options(folder, "http://127.0.0.1:0", AllServices.New()), cancellationToken);
        await app.StartAsync(cancellationToken);
        return new LocalServer(app, folder, app.Urls.First(), folder.SigningKey());
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
