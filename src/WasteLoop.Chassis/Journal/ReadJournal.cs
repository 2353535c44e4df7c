using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using WasteLoop.Chassis.Database;
using WasteLoop.Kernel;

namespace WasteLoop.Chassis.Journal;

/// <summary>The journal's feed: <c>GET /api/&lt;service&gt;/journal?from=N</c>. Whoever reads it can check the chain of hashes.</summary>
public static class ReadJournal
{
    public const int EntriesMax = 500;

    /// <summary>A stretch of a journal and how far the journal goes.</summary>
    public sealed record Response(string Source, long Head, IReadOnlyList<SealedEntry> Entries);

    public static async Task<Ok<Response>> Handle<TDb>(TDb db, ServiceName<TDb> service, IJournalFeed feed, CancellationToken cancellationToken, long from = 1, int limit = 100)
        where TDb : ServiceDb
    {
        if (limit is < 1 or > EntriesMax)
            throw new RuleViolationException("page.limit", $"limit 须为 1 至 {EntriesMax} 的整数。", $"limit is a whole number from 1 to {EntriesMax}.", "limit", kind: Refusal.Invalid);
        return TypedResults.Ok(new Response(service.Name, await feed.Head(service.Name, cancellationToken),
            await JournalFeedQuery.Read(db, service.Name, from - 1, limit, cancellationToken)));
    }
}
