using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WasteLoop.Chassis.Database;

namespace WasteLoop.Chassis.Journal;

/// <summary>Reads the journals of the services in this process.</summary>
public sealed class LocalJournalFeed(IEnumerable<WasteLoopService> services, IServiceScopeFactory scopes) : IJournalFeed
{
    private readonly Dictionary<string, Type> databases = services.ToDictionary(s => s.Name, s => s.DatabaseType);

    /// <summary>Whether a service runs in this process.</summary>
    public bool Has(string source) => databases.ContainsKey(source);

    public async Task<IReadOnlyList<SealedEntry>> Read(string source, long after, int max, CancellationToken cancellationToken)
    {
        if (!databases.TryGetValue(source, out var database)) return [];
        await using var scope = scopes.CreateAsyncScope();
        return await JournalFeedQuery.Read((ServiceDb)scope.ServiceProvider.GetRequiredService(database), source, after, max, cancellationToken);
    }

    public async Task<long> Head(string source, CancellationToken cancellationToken)
    {
        if (!databases.TryGetValue(source, out var database)) return 0;
        await using var scope = scopes.CreateAsyncScope();
        var db = (ServiceDb)scope.ServiceProvider.GetRequiredService(database);
        return await db.JournalHeads.Select(h => h.Sequence).SingleAsync(cancellationToken);
    }
}
