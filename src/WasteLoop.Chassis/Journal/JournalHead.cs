namespace WasteLoop.Chassis.Journal;

/// <summary>How far this service's journal is sealed and published, and which process may seal. One row.</summary>
public sealed class JournalHead
{
    public const int TheRow = 1;
    public int Id { get; init; } = TheRow;

    /// <summary>The last sequence given.</summary>
    public long Sequence { get; set; }

    /// <summary>The hash of the entry with that sequence.</summary>
    public string Hash { get; set; } = JournalHash.Start;

    /// <summary>The last sequence that the bus has taken.</summary>
    public long Published { get; set; }

    /// <summary>The process that seals.</summary>
    public string Sealer { get; set; } = "";

    /// <summary>Until when its lease runs unless renewed.</summary>
    public DateTimeOffset SealerUntil { get; set; }
}
