namespace WasteLoop.Host.Configuration;

/// <summary>What carries the journals' chunks between the services.</summary>
/// <param name="Transport"><see cref="Memory"/> within one process, <see cref="RabbitMq"/> between several.</param>
/// <param name="Hosts">The brokers of the cluster as host:port; any of them will do.</param>
/// <param name="Copies">On how many brokers each queue is kept.</param>
public sealed record BusSettings(string Transport, IReadOnlyList<string> Hosts, string VirtualHost, string User, string Password, int Copies)
{
    public const string Memory = "memory";
    public const string RabbitMq = "rabbitmq";

    public static BusSettings Read(IConfiguration section)
    {
        var transport = section["Transport"] is { Length: > 0 } named ? named : Memory;
        if (transport is not (Memory or RabbitMq))
            throw new SettingsException("WasteLoop:Bus:Transport", $"没有总线类型“{transport}”，可选 memory、rabbitmq。", $"There is no transport '{transport}'. There are: memory, rabbitmq.");
        var hosts = (section["Hosts"] ?? "localhost:5672").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (hosts.Length == 0 || hosts.Any(host => !Uri.TryCreate("amqp://" + host, UriKind.Absolute, out _)))
            throw new SettingsException("WasteLoop:Bus:Hosts", "代理地址须为“主机:端口”，多个以逗号分隔。", "The brokers are given as host:port, several by comma.");
        var copies = section["Copies"] is { Length: > 0 } text ? int.TryParse(text, out var number) ? number : 0 : Math.Min(3, hosts.Length);
        if (copies is < 1 or > 7) throw new SettingsException("WasteLoop:Bus:Copies", "队列副本数须为 1 至 7。", "The copies of a queue are a whole number from 1 to 7.");
        return new BusSettings(transport, hosts, section["VirtualHost"] ?? "/", section["User"] ?? "guest", section["Password"] ?? "guest", copies);
    }
}
