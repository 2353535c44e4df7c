using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using WasteLoop.Chassis.Database;

namespace WasteLoop.Reporting.Figures;

/// <summary>Fills levels that an earlier version did not have from the full cells, before the process answers or listens to anything.</summary>
public sealed class LevelsAtStart(IServiceScopeFactory scopes, WriteGate<ReportingDb> gate) : IHostedService
{
    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ReportingDb>();
        if (await IsComplete(db, cancellationToken)) return;
        using var writing = await gate.Enter(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // Other processes neither count facts nor fill the same meanwhile.
        await db.Checkpoints.Where(c => c.Subscription == CellsProjection.FullName).ExecuteUpdateAsync(set => set.SetProperty(c => c.Sequence, c => c.Sequence), cancellationToken);
        if (await IsComplete(db, cancellationToken)) return;
        await db.Cells.Where(c => c.Level != Level.Full.Name).ExecuteDeleteAsync(cancellationToken);
        var sums = new CellSums(db);
        var months = await db.Cells.Where(c => c.Level == Level.Full.Name).Select(c => c.Month).Distinct().Order().ToListAsync(cancellationToken);
        foreach (var (month, next) in months.Zip(months.Skip(1).Append("")))
        {
            foreach (var cell in await db.Cells.Where(c => c.Level == Level.Full.Name && c.Month == month).Select(c => new { c.Key, c.Grams, c.Facts }).ToListAsync(cancellationToken)) sums.AddCoarse(cell.Key, cell.Grams, cell.Facts);
            // No cell reaches beyond its year.
            if (!next.StartsWith(month[..YearDigits], StringComparison.Ordinal)) await sums.Append(cancellationToken);
        }
        await transaction.CommitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private const int YearDigits = 4;

    /// <summary>Whether each level holds something, or none does.</summary>
    private static async Task<bool> IsComplete(ReportingDb db, CancellationToken cancellationToken)
    {
        if (!await db.Cells.AnyAsync(c => c.Level == Level.Full.Name, cancellationToken)) return true;
        foreach (var level in Level.All)
            if (!await db.Cells.AnyAsync(c => c.Level == level.Name, cancellationToken)) return false;
        return true;
    }
}
