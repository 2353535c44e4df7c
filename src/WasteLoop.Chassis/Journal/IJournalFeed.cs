namespace WasteLoop.Chassis.Journal;

/// <summary>Reads the sealed entries of any service's journal, wherever that service runs.</summary>
public interface IJournalFeed
{
    /// <summary>Up to <paramref name="max"/> entries after a sequence, in order; empty when there are none.</summary>
    Task<IReadOnlyList<SealedEntry>> Read(string source, long after, int max, CancellationToken cancellationToken);

    /// <summary>The last sequence sealed in that journal.</summary>
    Task<long> Head(string source, CancellationToken cancellationToken);
}
