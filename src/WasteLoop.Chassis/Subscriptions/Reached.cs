using WasteLoop.Chassis.Journal;

namespace WasteLoop.Chassis.Subscriptions;

/// <summary>How far one source's journal is followed, and by which entry: sequences alone would not show that a journal was cut and written anew.</summary>
/// <param name="Hash">The hash of the entry with that sequence; null when the checkpoint was saved before hashes were kept, and the journal is believed once.</param>
internal readonly record struct Reached(string Source, long Sequence, string? Hash)
{
    /// <summary>The entry that comes first must have this as its predecessor.</summary>
    public static Reached Nothing(string source) => new(source, 0, JournalHash.Start);

    public static Reached At(string source, Checkpoint? saved) => saved is null or { Sequence: 0 } ? Nothing(source) : new Reached(source, saved.Sequence, saved.Hash);

    /// <summary>One entry further; unchanged by an entry that lies behind.</summary>
    /// <exception cref="JournalCutException">The entry continues another past.</exception>
    /// <exception cref="InvalidOperationException">Entries in between are missing.</exception>
    public Reached Then(SealedEntry entry)
    {
        if (entry.Sequence < Sequence) return this;
        if (entry.Sequence > Sequence + 1) throw new InvalidOperationException($"{Source}/{Sequence} is reached and {entry.Sequence} was given.");
        if (Hash is not null && Hash != (entry.Sequence == Sequence ? entry.Hash : entry.PreviousHash)) throw new JournalCutException($"{Source}/{Sequence}, in whose place the {Source} journal holds another entry");
        return new Reached(Source, entry.Sequence, entry.Hash);
    }
}
