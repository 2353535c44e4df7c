namespace WasteLoop.Chassis.Journal;

/// <summary>How far this service's journal is sealed. One row; whoever holds it locked is the sealer.</summary>
public sealed class JournalHead
{
    public const int TheRow = 1;
    public int Id { get; init; } = TheRow;

    /// <summary>The last sequence given.</summary>
    public long Sequence { get; set; }

    /// <summary>The hash of the entry with that sequence.</summary>
    public string Hash { get; set; } = JournalHash.Start;

    /// <summary>Gives an entry the next sequence, and its hash.</summary>
    public void Seal(string source, JournalEntry entry)
    {
        entry.PreviousHash = Hash;
        entry.Sequence = ++Sequence;
        entry.Hash = Hash = JournalHash.Of(source, entry.PreviousHash, Sequence, entry);
    }
}
