using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Database;

namespace WasteLoop.Chassis.Journal;

/// <summary>Checks a journal row by row: sequences without gaps, each hash over its content and the row before. Names every row that was touched.</summary>
public static class VerifyJournal
{
    private const int RowsPerRead = 1000;
    private const int FindingsMax = 100;

    /// <returns>How many rows were read, and a sentence for each finding.</returns>
    public static async Task<(long Rows, IReadOnlyList<string> Findings)> Check(ServiceDb db, string source, CancellationToken cancellationToken)
    {
        var findings = new List<string>();
        long position = 0;
        // After a touched row either its stored or its computed hash is the right predecessor: the next row tells which.
        (string Stored, string Computed) before = (JournalHash.Start, JournalHash.Start);
        while (findings.Count < FindingsMax)
        {
            var rows = await ReadAfter(db, source, position, findings, cancellationToken);
            if (rows.Count == 0) break;
            foreach (var row in rows)
            {
                var sequence = row.Sequence ?? 0;
                if (sequence != position + 1) findings.Add($"{source} journal: sequence {position + 1} to {sequence - 1} is missing before row {row.Id}");
                var previous = row.PreviousHash == before.Computed ? before.Computed : before.Stored;
                var computed = JournalHash.Of(source, previous, sequence, row);
                if (computed != row.Hash || row.PreviousHash != previous)
                    findings.Add($"{source} journal: row {row.Id} (sequence {sequence}, {row.Type}, {row.Subject}) does not match its hash");
                before = (row.Hash ?? "", computed);
                position = sequence;
            }
        }

        var head = await db.JournalHeads.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        if (head is null) findings.Add($"{source} journal: the head is missing");
        else if (head.Sequence != position || (head.Hash != before.Stored && head.Hash != before.Computed))
            findings.Add($"{source} journal: the head says {head.Sequence}, the last row is {position}");
        var unsealed = await db.Journal.Where(e => e.Sequence == null).OrderBy(e => e.Id).Select(e => e.Id).Take(FindingsMax).ToListAsync(cancellationToken);
        findings.AddRange(unsealed.Select(id => $"{source} journal: row {id} is not sealed"));
        return (position, findings);
    }

    private static async Task<List<JournalEntry>> ReadAfter(ServiceDb db, string source, long position, List<string> findings, CancellationToken cancellationToken)
    {
        var rows = db.Journal.AsNoTracking().Where(e => e.Sequence > position).OrderBy(e => e.Sequence);
        try
        {
            return await rows.Take(RowsPerRead).ToListAsync(cancellationToken);
        }
        catch (Exception e) when (e is FormatException or InvalidCastException or InvalidOperationException or ArgumentException or OverflowException)
        {
            // A row that cannot even be read: go one by one up to it, and name it.
            var readable = new List<JournalEntry>();
            foreach (var id in await rows.Take(RowsPerRead).Select(row => row.Id).ToListAsync(cancellationToken))
            {
                try
                {
                    readable.Add(await db.Journal.AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken));
                }
                catch (Exception unreadable) when (unreadable is FormatException or InvalidCastException or InvalidOperationException or ArgumentException or OverflowException)
                {
                    findings.Add($"{source} journal: row {id} cannot be read: {unreadable.Message}");
                }
            }
            return readable;
        }
    }
}
