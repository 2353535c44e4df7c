using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Database;

namespace WasteLoop.Reporting.Figures;

/// <summary>What a batch of facts changes in the cells, written once.</summary>
internal sealed class CellSums(ReportingDb db)
{
    private readonly Dictionary<string, (long Grams, int Facts)> changes = [];

    /// <param name="cell">The full cell.</param>
    public void Add(string cell, long grams, int facts) => Add(changes, cell, grams, facts);

    // Written anew rather than changed one by one: three statements for any number of cells, on every engine.
    public async Task Write(CancellationToken cancellationToken)
    {
        foreach (var (cell, (grams, facts)) in changes.ToList())
            foreach (var level in Level.All)
                if (level != Level.Full) Add(changes, level.KeyOf(cell), grams, facts);
        foreach (var keys in changes.Keys.Chunk(ReportingDb.KeysPerQuery))
        {
            var cells = await db.Cells.Where(c => keys.Contains(c.Key)).Select(c => new { c.Key, c.Grams, c.Facts }).ToDictionaryAsync(c => c.Key, c => (c.Grams, c.Facts), cancellationToken);
            if (cells.Count > 0) await db.Cells.Where(c => keys.Contains(c.Key)).ExecuteDeleteAsync(cancellationToken);
            var written = new List<Cell>(keys.Length);
            foreach (var key in keys)
            {
                var (was, change) = (cells.GetValueOrDefault(key), changes[key]);
                if (was.Facts + change.Facts != 0) written.Add(Cell.Of(key, was.Grams + change.Grams, was.Facts + change.Facts));
            }
            await db.Append(written, cancellationToken);
        }
    }

    private static void Add(Dictionary<string, (long Grams, int Facts)> to, string cell, long grams, int facts)
    {
        var so = to.GetValueOrDefault(cell);
        to[cell] = (so.Grams + grams, so.Facts + facts);
    }
}
