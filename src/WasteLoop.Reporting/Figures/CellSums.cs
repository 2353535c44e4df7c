using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Database;

namespace WasteLoop.Reporting.Figures;

/// <summary>What facts change in the cells, written once.</summary>
internal sealed class CellSums(ReportingDb db)
{
    private readonly Dictionary<string, (long Grams, int Facts)> changes = [];

    /// <param name="cell">The full cell.</param>
    public void Add(string cell, long grams, int facts) => Change(cell, grams, facts);

    /// <summary>Adds a full cell to the coarse cells alone.</summary>
    public void AddCoarse(string cell, long grams, int facts)
    {
        foreach (var level in Level.All)
            if (level != Level.Full) Change(level.KeyOf(cell), grams, facts);
    }

    // Written anew rather than changed one by one: three statements for any number of cells, on every engine.
    public async Task Write(CancellationToken cancellationToken)
    {
        foreach (var (cell, (grams, facts)) in changes.ToList()) AddCoarse(cell, grams, facts);
        foreach (var keys in changes.Keys.ToList().Chunk(ReportingDb.KeysPerQuery))
        {
            var cells = await db.Cells.Where(c => keys.Contains(c.Key)).Select(c => new { c.Key, c.Grams, c.Facts }).ToDictionaryAsync(c => c.Key, c => (c.Grams, c.Facts), cancellationToken);
            if (cells.Count > 0) await db.Cells.Where(c => keys.Contains(c.Key)).ExecuteDeleteAsync(cancellationToken);
            foreach (var (key, was) in cells) Change(key, was.Grams, was.Facts);
        }
        await Append(cancellationToken);
    }

    /// <summary>Writes what was added as cells of which none is there yet.</summary>
    public async Task Append(CancellationToken cancellationToken)
    {
        foreach (var some in changes.Where(change => change.Value.Facts != 0).Chunk(ReportingDb.KeysPerQuery))
            await db.Append([.. some.Select(change => Cell.Of(change.Key, change.Value.Grams, change.Value.Facts))], cancellationToken);
        changes.Clear();
    }

    private void Change(string cell, long grams, int facts)
    {
        var so = changes.GetValueOrDefault(cell);
        changes[cell] = (so.Grams + grams, so.Facts + facts);
    }
}
