using Microsoft.Extensions.DependencyInjection;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Journal;

namespace WasteLoop.Reporting.Reports;

/// <summary>Changes reports outside a request, one transaction at a time.</summary>
internal sealed class ReportWriter(IServiceScopeFactory scopes, WriteGate<ReportingDb> gate, DatabaseEngine engine, JournalSignal<ReportingDb> signal)
{
    /// <summary>What the change's actor says where a person's device would stand.</summary>
    public const string Device = "reports";

    /// <param name="name">What others wait for meanwhile.</param>
    public async Task<T> InTransaction<T>(string name, Func<ReportingDb, Task<T>> change, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ReportingDb>();
        T result;
        using (await gate.Enter(cancellationToken))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await engine.Hold(db, name, cancellationToken);
            result = await change(db);
            await db.SaveChangesAsync(CancellationToken.None);
            await transaction.CommitAsync(CancellationToken.None);
        }
        signal.Ring();
        return result;
    }
}
