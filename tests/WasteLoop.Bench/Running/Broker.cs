using Microsoft.Extensions.DependencyInjection;
using RabbitMQ.Client;
using WasteLoop.Chassis.Subscriptions;
using WasteLoop.Host;
using WasteLoop.Host.Configuration;
using WasteLoop.Host.Databases;

namespace WasteLoop.Bench.Running;

/// <summary>The broker that the processes use.</summary>
internal static class Broker
{
    public static ConnectionFactory At(string hostAndPort)
    {
        var address = new Uri("amqp://" + hostAndPort);
        return new ConnectionFactory { HostName = address.Host, Port = address.IsDefaultPort ? 5672 : address.Port };
    }

    /// <summary>Removes the subscriptions' queues: chunks of another run's journals would pass for this one's.</summary>
    public static async Task DeleteQueues(string hostAndPort, CancellationToken cancellationToken)
    {
        await using var connection = await At(hostAndPort).CreateConnectionAsync(cancellationToken);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        foreach (var subscription in await Subscriptions(cancellationToken)) await channel.QueueDeleteAsync(subscription, cancellationToken: cancellationToken);
    }

    /// <summary>The names of all subscriptions, which are those of their queues.</summary>
    private static async Task<IReadOnlyList<string>> Subscriptions(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("wasteloop-bench-names-").FullName;
        var options = new WasteLoopApp.Options(new SqliteEngine(folder), new byte[32], Settings.Embedded.Bus, null, "http://127.0.0.1:0", AllServices.New());
        await using (var app = await WasteLoopApp.Build(options, cancellationToken))
        {
            var names = app.Services.GetServices<ISubscriptionRunner>().Select(runner => runner.Name).ToList();
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
            return names;
        }
    }
}
