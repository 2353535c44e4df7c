using System.Text.RegularExpressions;
using WasteLoop.Testing;

namespace WasteLoop.Fault.Tests.Machinery;

/// <summary>Two replicas of every service as processes, on PostgreSQL and a cluster of three brokers, behind a gateway.</summary>
internal sealed partial class Installation(string folder) : IAsyncDisposable
{
    private static readonly string[] Groups = ["registry,declarations", "manifests,intake", "tracing,collection,reporting"];
    private readonly Dictionary<string, string> settings = [];
    private readonly List<Place> places = [];

    private sealed class Place(string services, Uri address)
    {
        public string Services => services;
        public Uri Address => address;
        public WasteLoopProcess? Process { get; set; }
    }

    public PostgresServer Database { get; } = new(Path.Combine(folder, "pg"));
    public RabbitCluster Broker { get; } = new(Path.Combine(folder, "mq"), 3);
    public Gateway Gateway { get; } = new();

    /// <summary>How many processes there are; 0 and 1 are replicas of the same services, 2 and 3 of the next.</summary>
    public int Count => places.Count;

    public IReadOnlyDictionary<string, string> Settings => settings;

    public async Task Start()
    {
        // PostgreSQL's own user must be able to pass.
        await Shell.Run("chmod", null, "go+x", folder);
        await Task.WhenAll(Database.Start(), Broker.Start(), Gateway.Start());
        settings["WasteLoop__Database__Engine"] = "postgres";
        settings["WasteLoop__Database__Connection"] = Database.Connection;
        settings["WasteLoop__Bus__Transport"] = "rabbitmq";
        settings["WasteLoop__Bus__Hosts"] = Broker.Hosts;
        settings["WasteLoop__Gateway"] = Gateway.Address.ToString();
        settings["WasteLoop__SigningKey"] = Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(32));
        foreach (var group in Groups)
            for (var replica = 0; replica < 2; replica++)
            {
                var place = new Place(group, new Uri($"http://127.0.0.1:{Ports.Take()}"));
                places.Add(place);
                foreach (var service in group.Split(',')) Gateway.Add(service, place.Address);
            }
        // All at once: whoever is first makes the schemas, the others wait for it.
        for (var i = 0; i < places.Count; i++) Launch(i);
        for (var i = 0; i < places.Count; i++) await Ready(i);
    }

    public string NameOf(int index) => $"{places[index].Services} #{index % 2 + 1}";

    public int PidOf(int index) => places[index].Process!.Id;

    public async Task Kill(int index)
    {
        await places[index].Process!.Kill();
        places[index].Process!.Dispose();
        places[index].Process = null;
    }

    public async Task Restart(int index)
    {
        Launch(index);
        await Ready(index);
    }

    /// <summary>The indexes of the replicas of a service.</summary>
    public IEnumerable<int> ReplicasOf(string service) => Enumerable.Range(0, Count).Where(i => places[i].Services.Split(',').Contains(service));

    /// <summary>What the first start printed for the administrator.</summary>
    public string OneTimePassword() => places.Select(place => FirstStart().Match(place.Process!.Output)).First(match => match.Success).Groups[1].Value;

    public string Output => string.Join('\n', places.Select((place, i) => $"--- {NameOf(i)}\n{place.Process?.Output}"));

    public async ValueTask DisposeAsync()
    {
        foreach (var place in places) place.Process?.Dispose();
        await Gateway.DisposeAsync();
        await Broker.DisposeAsync();
        await Database.DisposeAsync();
    }

    private void Launch(int index) => places[index].Process =
        WasteLoopProcess.Start(settings, "serve", "--services", places[index].Services, "--address", places[index].Address.ToString().TrimEnd('/'), "--log", "Error");

    private Task Ready(int index) => places[index].Process!.Address();

    [GeneratedRegex("one-time password (\\S+)")]
    private static partial Regex FirstStart();
}
