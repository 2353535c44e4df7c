using MassTransit;
using WasteLoop.Chassis.Journal;
using WasteLoop.Chassis.Subscriptions;
using WasteLoop.Host.Configuration;

namespace WasteLoop.Host.Messaging;

/// <summary>Carries the journals' chunks: in memory within one process, by RabbitMQ between several. One queue a subscription, bound to the sources it listens to.</summary>
internal static class Bus
{
    /// <summary>So many chunks may wait at a subscription: the one whose turn it is takes the others along, in order, in one transaction.</summary>
    private const int AtOnce = 16;

    /// <summary>A queue nobody empties for long gives up its oldest chunks; the journals still have them.</summary>
    private const int QueueLengthMax = 5_000;

    private static readonly TimeSpan BrokerHeartbeat = TimeSpan.FromSeconds(10);

    public static void AddBus(this IServiceCollection services, BusSettings settings) => services.AddMassTransit(bus =>
    {
        bus.DisableUsageTelemetry();
        // Without the bus nothing is lost and commands still work: the process stays in service and says so.
        bus.ConfigureHealthCheckOptions(check => check.MinimalFailureStatus = Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus.Degraded);
        if (settings.Transport == BusSettings.RabbitMq) bus.UsingRabbitMq((context, transport) => Rabbit(context, transport, settings));
        else bus.UsingInMemory(InMemory);
    });

    private static void InMemory(IBusRegistrationContext context, IInMemoryBusFactoryConfigurator transport)
    {
        transport.Publish<JournalChunk>(topology => topology.ExchangeType = MassTransit.Transports.Fabric.ExchangeType.Direct);
        transport.Publish<JournalHeartbeat>(topology => topology.ExchangeType = MassTransit.Transports.Fabric.ExchangeType.Direct);
        foreach (var runner in context.GetServices<ISubscriptionRunner>())
            transport.ReceiveEndpoint(runner.Name, endpoint =>
            {
                endpoint.ConfigureConsumeTopology = false;
                foreach (var source in runner.Sources)
                {
                    endpoint.Bind<JournalChunk>(MassTransit.Transports.Fabric.ExchangeType.Direct, source);
                    endpoint.Bind<JournalHeartbeat>(MassTransit.Transports.Fabric.ExchangeType.Direct, source);
                }
                Handle(endpoint, runner);
            });
    }

    private static void Rabbit(IBusRegistrationContext context, IRabbitMqBusFactoryConfigurator transport, BusSettings settings)
    {
        var first = new Uri("amqp://" + settings.Hosts[0]);
        transport.Host(first.Host, (ushort)(first.IsDefaultPort ? 5672 : first.Port), settings.VirtualHost, host =>
        {
            host.Username(settings.User);
            host.Password(settings.Password);
            host.Heartbeat(BrokerHeartbeat);
            host.PublisherConfirmation = true;
            if (settings.Hosts.Count > 1)
                host.UseCluster(cluster =>
                {
                    foreach (var node in settings.Hosts) cluster.Node(node);
                });
        });
        transport.Publish<JournalChunk>(topology => topology.ExchangeType = RabbitMQ.Client.ExchangeType.Direct);
        transport.Publish<JournalHeartbeat>(topology => topology.ExchangeType = RabbitMQ.Client.ExchangeType.Direct);
        foreach (var runner in context.GetServices<ISubscriptionRunner>())
            transport.ReceiveEndpoint(runner.Name, endpoint =>
            {
                endpoint.ConfigureConsumeTopology = false;
                endpoint.SetQuorumQueue(settings.Copies);
                // One replica consumes, in order; when it dies the broker turns to the next.
                endpoint.SetQueueArgument("x-single-active-consumer", true);
                endpoint.SetQueueArgument("x-max-length", QueueLengthMax);
                endpoint.SetQueueArgument("x-overflow", "drop-head");
                endpoint.PrefetchCount = AtOnce;
                foreach (var source in runner.Sources)
                {
                    endpoint.Bind<JournalChunk>(binding => (binding.ExchangeType, binding.RoutingKey) = (RabbitMQ.Client.ExchangeType.Direct, source));
                    endpoint.Bind<JournalHeartbeat>(binding => (binding.ExchangeType, binding.RoutingKey) = (RabbitMQ.Client.ExchangeType.Direct, source));
                }
                Handle(endpoint, runner);
            });
    }

    private static void Handle(IReceiveEndpointConfigurator endpoint, ISubscriptionRunner runner)
    {
        endpoint.ConcurrentMessageLimit = AtOnce;
        endpoint.UseMessageRetry(retry => retry.Intervals(100, 500));
        endpoint.Handler<JournalChunk>(chunk => runner.Receive(chunk.Message, chunk.CancellationToken));
        endpoint.Handler<JournalHeartbeat>(heartbeat => runner.Receive(heartbeat.Message, heartbeat.CancellationToken));
    }
}
