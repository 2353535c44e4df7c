using Microsoft.Extensions.Diagnostics.HealthChecks;
using WasteLoop.Chassis.Subscriptions;

namespace WasteLoop.Host.Operations;

/// <summary>How far each subscription of this process is behind what the bus told, in entries, and which stand still.</summary>
/// <remarks>Of two replicas one applies; the other's view is as old as its last look.</remarks>
internal sealed class SubscriptionCheck(IEnumerable<ISubscriptionRunner> runners) : IHealthCheck
{
    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var lags = new Dictionary<string, object>();
        var stopped = new List<string>();
        foreach (var runner in runners)
        {
            foreach (var source in runner.Sources.Order()) lags[$"{runner.Name}/{source}"] = runner.Lag(source);
            // Which entry, not what it said: the message may name people.
            if (runner.StoppedBy is { } why) stopped.Add($"{runner.Name} at {why.Split(':')[0]}");
        }
        return Task.FromResult(stopped.Count == 0 ? HealthCheckResult.Healthy(data: lags) : HealthCheckResult.Degraded($"Standing still: {string.Join("; ", stopped)}", data: lags));
    }
}
