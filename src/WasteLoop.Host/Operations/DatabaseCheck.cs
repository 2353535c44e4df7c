using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using WasteLoop.Chassis;

namespace WasteLoop.Host.Operations;

/// <summary>Reads one row from each service's database.</summary>
internal sealed partial class DatabaseCheck(IEnumerable<WasteLoopService> services, IServiceScopeFactory scopes, ILogger<DatabaseCheck> log) : IHealthCheck
{
    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var heads = new Dictionary<string, object>();
        foreach (var service in services)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                heads[service.Name] = await service.Open(scope.ServiceProvider).JournalHeads.Select(head => head.Sequence).SingleAsync(cancellationToken);
            }
            catch (Exception e)
            {
                // The address of a database is for the log, not for whoever asks.
                LogAway(e, service.Name);
                return HealthCheckResult.Unhealthy($"The database of {service.Name} does not answer.", data: heads);
            }
        }
        return HealthCheckResult.Healthy(data: heads);
    }

    [LoggerMessage(EventId = 1301, Level = LogLevel.Error, Message = "The database of {Service} does not answer")]
    private partial void LogAway(Exception exception, string service);
}
