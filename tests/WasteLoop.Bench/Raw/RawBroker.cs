using System.Diagnostics;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using WasteLoop.Bench.Running;

namespace WasteLoop.Bench.Raw;

/// <summary>What the same broker does without us: publish, confirm and consume on a quorum queue, one message on its way a publisher.</summary>
internal static class RawBroker
{
    private const string Queue = "wasteloop-bench-raw";

    public static async Task Measure(BenchOptions options, int bodyBytes, Report report, CancellationToken cancellationToken)
    {
        foreach (var publishers in (int[])[1, 8, 32])
        {
            var (rate, lag) = await Round(options, publishers, bodyBytes, cancellationToken);
            var part = $"Raw broker, quorum queue, {bodyBytes:#,0} bytes a message";
            report.Add(new Figure(part, $"published, confirmed and consumed, {publishers} publishers", rate, "messages/s"));
            report.Add(new Figure(part, $"publish to consume p50, {publishers} publishers", lag.Percentile(50), "ms"));
            report.Add(new Figure(part, $"publish to consume p99, {publishers} publishers", lag.Percentile(99), "ms"));
        }
    }

    private static async Task<(double Rate, Latencies Lag)> Round(BenchOptions options, int publishers, int bodyBytes, CancellationToken cancellationToken)
    {
        var duration = TimeSpan.FromSeconds(Math.Max(2, options.Seconds / 4));
        var lag = new Latencies();
        await using var connection = await Broker.At(options.RabbitMq!).CreateConnectionAsync(cancellationToken);
        await using var consuming = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        await consuming.QueueDeclareAsync(Queue, durable: true, exclusive: false, autoDelete: false, arguments: new Dictionary<string, object?> { ["x-queue-type"] = "quorum" }, cancellationToken: cancellationToken);
        await consuming.BasicQosAsync(0, 64, false, cancellationToken);
        var consumer = new AsyncEventingBasicConsumer(consuming);
        consumer.ReceivedAsync += async (_, message) =>
        {
            lag.Add(Stopwatch.GetElapsedTime(BitConverter.ToInt64(message.Body.Span)));
            await consuming.BasicAckAsync(message.DeliveryTag, false, cancellationToken);
        };
        await consuming.BasicConsumeAsync(Queue, autoAck: false, consumer, cancellationToken);

        var began = Stopwatch.GetTimestamp();
        var sent = await Task.WhenAll(Enumerable.Range(0, publishers).Select(_ => Task.Run(Publish, cancellationToken)));
        while (lag.Count < sent.Sum()) await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, cancellationToken);
        var took = Stopwatch.GetElapsedTime(began);
        await consuming.QueueDeleteAsync(Queue, cancellationToken: cancellationToken);
        return (lag.Count / took.TotalSeconds, lag);

        async Task<int> Publish()
        {
            await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), cancellationToken);
            var count = 0;
            for (; Stopwatch.GetElapsedTime(began) < duration; count++)
            {
                // The message carries when it was sent.
                var body = new byte[bodyBytes];
                BitConverter.TryWriteBytes(body, Stopwatch.GetTimestamp());
                await channel.BasicPublishAsync("", Queue, mandatory: true, new BasicProperties { Persistent = true }, body, cancellationToken);
            }
            return count;
        }
    }
}
