using System.Security.Cryptography;
using WasteLoop.Chassis.People;
using WasteLoop.Host;

namespace WasteLoop.Bench.Running;

/// <summary>WasteLoop as it is deployed: its processes, where each service is reached, how large its store is.</summary>
internal abstract class Deployment : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);
    private readonly List<WasteLoopProcess> processes = [];
    private readonly Dictionary<string, Uri> addresses = [];
    private readonly byte[] signingKey = RandomNumberGenerator.GetBytes(TokenSigner.KeyBytesMin);

    /// <summary>What it is, in a heading.</summary>
    public abstract string Name { get; }

    /// <summary>The processes that run.</summary>
    public IReadOnlyList<WasteLoopProcess> Processes => processes;

    /// <summary>Keeps connections alive, as many as there are clients.</summary>
    public HttpClient Http { get; } = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = Patience };

    /// <summary>The names of all services.</summary>
    protected static IReadOnlyList<string> Services { get; } = [.. AllServices.New().Select(service => service.Name)];

    /// <summary>The settings that every process shares.</summary>
    protected Dictionary<string, string> Settings => new() { ["WasteLoop__SigningKey"] = Convert.ToHexString(signingKey), ["MASSTRANSIT_USAGE_TELEMETRY"] = "false" };

    public static async Task<Deployment> Start(BenchOptions options, CancellationToken cancellationToken)
    {
        Deployment deployment = options.Distributed ? new Distributed(options) : new Embedded(options.Port);
        try
        {
            await deployment.Run(cancellationToken);
            return deployment;
        }
        catch
        {
            await deployment.DisposeAsync();
            throw;
        }
    }

    /// <summary>Where a path such as /api/intake/runs is answered.</summary>
    public Uri AddressOf(string path) => addresses[path.Split('/')[2]];

    /// <summary>A client with a token for the roles, good for half an hour.</summary>
    public BenchClient As(string? party, string? region, params string[] roles) =>
        new(this, new TokenSigner(signingKey, TimeProvider.System).Sign(new Caller($"bench-{party ?? region ?? "office"}", party, region, roles.ToHashSet())));

    /// <summary>A client that may do and see everything.</summary>
    public BenchClient AsOffice() => As(null, null, Role.Administrator, Role.Auditor);

    /// <summary>The size of all services' databases in bytes, with what is still in a log counted in.</summary>
    public abstract Task<long> StoreBytes(CancellationToken cancellationToken);

    /// <summary>Starts the processes.</summary>
    protected abstract Task Run(CancellationToken cancellationToken);

    /// <summary>Starts a process for some services and waits until it listens.</summary>
    protected async Task Serve(string name, IEnumerable<string> services, IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        var process = WasteLoopProcess.Start(name, settings, ["serve", "--log", "Warning", .. arguments]);
        processes.Add(process);
        var address = await process.Address;
        foreach (var service in services) addresses[service] = address;
    }

    /// <inheritdoc/>
    public virtual async ValueTask DisposeAsync()
    {
        foreach (var process in processes) process.Dispose();
        Http.Dispose();
        await ValueTask.CompletedTask;
    }
}
