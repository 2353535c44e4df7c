using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Database;

namespace WasteLoop.Chassis.Journal;

/// <summary>The one query behind the journal's feed, the relay and the healing of gaps.</summary>
public static class JournalFeedQuery
{
    public static async Task<IReadOnlyList<SealedEntry>> Read(ServiceDb db, string source, long after, int max, CancellationToken cancellationToken)
    {
        var entries = await db.Journal.AsNoTracking().Where(e => e.Sequence > after).OrderBy(e => e.Sequence).Take(max).ToListAsync(cancellationToken);
        return entries.ConvertAll(entry => SealedEntry.Of(source, entry));
    }
}
