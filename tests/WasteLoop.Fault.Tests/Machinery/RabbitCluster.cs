namespace WasteLoop.Fault.Tests.Machinery;

/// <summary>Private RabbitMQ brokers that form a cluster, each in its own folder, on loopback.</summary>
internal sealed class RabbitCluster(string folder, int size) : IAsyncDisposable
{
    private const string Lib = "/usr/lib/rabbitmq/bin/";
    private readonly List<Node> nodes = [.. Enumerable.Range(1, size).Select(i => new Node($"wl{i}{Environment.ProcessId}", Ports.Take(), Ports.Take()))];
    private readonly int epmd = Ports.Take();

    private sealed record Node(string Name, int Port, int DistributionPort)
    {
        public int? Pid { get; set; }
    }

    public string Hosts => string.Join(',', nodes.Select(node => $"127.0.0.1:{node.Port}"));

    public int Size => size;

    public async Task Start()
    {
        foreach (var node in nodes) Launch(node);
        foreach (var node in nodes) await Ready(node);
    }

    /// <summary>kill -9 of one broker.</summary>
    public async Task Kill(int index)
    {
        if (nodes[index].Pid is not { } pid) return;
        await Shell.Signal("KILL", pid);
        while (Directory.Exists($"/proc/{pid}")) await Task.Delay(50);
        nodes[index].Pid = null;
    }

    public async Task Restart(int index)
    {
        Launch(nodes[index]);
        await Ready(nodes[index]);
    }

    /// <summary>Kills all brokers, deletes all they had, and starts anew: queues, exchanges and messages are gone.</summary>
    public async Task Wipe()
    {
        for (var i = 0; i < nodes.Count; i++) await Kill(i);
        foreach (var node in nodes) Directory.Delete(Path.Combine(Home(node), "mnesia"), recursive: true);
        await Start();
    }

    public async ValueTask DisposeAsync()
    {
        for (var i = 0; i < nodes.Count; i++) await Kill(i);
        // The name server stays behind on our own port.
        await Shell.Run("sh", null, "-c", $"for p in /proc/[0-9]*; do tr '\\0' ' ' < $p/environ 2>/dev/null | grep -q 'ERL_EPMD_PORT={epmd} ' && kill -9 ${{p#/proc/}} 2>/dev/null; done; true");
    }

    private string Home(Node node) => Path.Combine(folder, node.Name);

    private Dictionary<string, string> VariablesOf(Node node) => new()
    {
        ["HOME"] = Path.Combine(Home(node), "home"),
        ["RABBITMQ_NODENAME"] = node.Name + "@localhost",
        ["RABBITMQ_DIST_PORT"] = node.DistributionPort.ToString(),
        ["ERL_EPMD_PORT"] = epmd.ToString(),
        ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
        ["RABBITMQ_MNESIA_BASE"] = Path.Combine(Home(node), "mnesia"),
        ["RABBITMQ_LOG_BASE"] = Path.Combine(Home(node), "log"),
        ["RABBITMQ_CONFIG_FILE"] = Path.Combine(Home(node), "rabbitmq.conf"),
        ["RABBITMQ_CONF_ENV_FILE"] = "/dev/null",
        ["RABBITMQ_ENABLED_PLUGINS_FILE"] = Path.Combine(Home(node), "enabled_plugins"),
        ["RABBITMQ_PID_FILE"] = Path.Combine(Home(node), "pid"),
        ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = "-kernel inet_dist_use_interface {127,0,0,1} +sbwt none +sbwtdcpu none +sbwtdio none",
        ["RABBITMQ_CTL_ERL_ARGS"] = "-kernel inet_dist_use_interface {127,0,0,1}",
    };

    private void Launch(Node node)
    {
        foreach (var part in new[] { "home", "mnesia", "log" }) Directory.CreateDirectory(Path.Combine(Home(node), part));
        var cookie = Path.Combine(Home(node), "home", ".erlang.cookie");
        if (!File.Exists(cookie))
        {
            File.WriteAllText(cookie, "wasteloop-test-cookie");
            // The broker refuses a cookie that others may read.
            using var chmod = Shell.Start("chmod", null, "400", cookie);
            chmod.WaitForExit();
        }
        var lines = new List<string>
        {
            $"listeners.tcp.1 = 127.0.0.1:{node.Port}", "loopback_users = none", "log.console = true", "log.console.level = error", "log.file = false",
            "vm_memory_high_watermark.absolute = 1GB", "disk_free_limit.absolute = 50MB", "cluster_partition_handling = pause_minority",
        };
        if (nodes.Count > 1)
        {
            lines.Add("cluster_formation.peer_discovery_backend = classic_config");
            lines.AddRange(nodes.Select((n, i) => $"cluster_formation.classic_config.nodes.{i + 1} = {n.Name}@localhost"));
        }
        File.WriteAllLines(Path.Combine(Home(node), "rabbitmq.conf"), lines);
        File.WriteAllText(Path.Combine(Home(node), "enabled_plugins"), "[].");
        File.Delete(Path.Combine(Home(node), "pid"));
        using var starter = Shell.Start("sh", VariablesOf(node), "-c", $"exec setsid {Lib}rabbitmq-server > '{Home(node)}/out' 2>&1 < /dev/null &");
        starter.WaitForExit();
    }

    private async Task Ready(Node node)
    {
        var file = Path.Combine(Home(node), "pid");
        await Shell.Run(Lib + "rabbitmqctl", VariablesOf(node), "-n", node.Name + "@localhost", "wait", file, "--timeout", "120");
        node.Pid = int.Parse(await File.ReadAllTextAsync(file));
    }
}
