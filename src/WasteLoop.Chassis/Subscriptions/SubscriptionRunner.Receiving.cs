using WasteLoop.Chassis.Journal;

namespace WasteLoop.Chassis.Subscriptions;

/// <content>Takes chunks from the bus. Whoever's turn it is takes along what came meanwhile: one transaction for all that waits.</content>
public sealed partial class SubscriptionRunner<TDb>
{
    public async Task Receive(JournalChunk chunk, CancellationToken cancellationToken)
    {
        if (!Sources.Contains(chunk.Source) || chunk.Entries.Count == 0) return;
        Heard(chunk.Source, chunk.Entries[^1].Sequence);
        var gap = false;
        lock (waiting) waiting.Add(chunk);
        try
        {
            await InTurn(async () =>
            {
                var position = await Position(chunk.Source, cancellationToken);
                if (chunk.Entries[^1].Sequence <= position) return;
                var entries = NextOf(chunk.Source, position);
                gap = entries.Count == 0;
                if (!gap) await ApplyFromBus(chunk.Source, entries, cancellationToken);
            }, cancellationToken);
        }
        finally
        {
            lock (waiting) waiting.Remove(chunk);
        }
        if (gap) await CatchUpQuietly(chunk.Source, cancellationToken);
    }

    /// <summary>The entries after a position that chunks here hold without a gap.</summary>
    private List<SealedEntry> NextOf(string source, long position)
    {
        JournalChunk[] chunks;
        lock (waiting) chunks = [.. waiting.Where(chunk => chunk.Source == source).OrderBy(chunk => chunk.Entries[0].Sequence)];
        var next = new List<SealedEntry>();
        foreach (var entry in chunks.SelectMany(chunk => chunk.Entries))
        {
            if (entry.Sequence > position + 1) break;
            if (entry.Sequence <= position) continue;
            next.Add(entry);
            position = entry.Sequence;
        }
        return next;
    }

    private async Task ApplyFromBus(string source, List<SealedEntry> entries, CancellationToken cancellationToken)
    {
        try
        {
            await ApplyOrStop(source, entries, cancellationToken);
        }
        catch (JournalCutException)
        {
            // The bus may still carry what a restored journal has lost: the journal itself decides.
            await CatchUpInTurn(source, cancellationToken);
        }
    }
}
