using WasteLoop.Kernel;

namespace WasteLoop.Collection.Field;

/// <summary>A validly signed record, kept as evidence whatever became of it.</summary>
public sealed class KeptRecord
{
    /// <summary>Of a round's id that is kept; a longer one names none.</summary>
    public const int RoundLengthMax = 64;
    public const int NoteLengthMax = 500;

    /// <summary>Of a reason: it may quote what the phone wrote.</summary>
    public const int ReasonLengthMax = 1_000;

    public required string Device { get; init; }
    public required long Counter { get; init; }
    public required string Hash { get; init; }

    /// <summary>By the phone's clock; to the millisecond, as it was signed.</summary>
    public required DateTimeOffset At { get; init; }
    public required string Previous { get; init; }
    public required string Type { get; init; }
    /// <summary>The round that the payload names, when it can be read.</summary>
    public required string? Round { get; init; }
    public required string Payload { get; init; }
    public required string Signature { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }
    public FieldStatus Status { get; private set; }

    /// <summary>It took its counter in the chain: the next record's previous hash is its own.</summary>
    public bool InChain { get; private set; }
    public ClockFlags Clock { get; internal set; }

    /// <summary>Why it is in conflict; null otherwise.</summary>
    public string? Code { get; private set; }
    public string? Zh { get; private set; }
    public string? En { get; private set; }

    /// <summary>When a dispatcher settled the conflict.</summary>
    public DateTimeOffset? SettledAt { get; private set; }
    public string? SettledBy { get; private set; }
    public string? SettleNote { get; private set; }

    /// <summary>When it happened as far as we believe it: not after it was received.</summary>
    public DateTimeOffset HappenedAt => At < ReceivedAt ? At : ReceivedAt;

    /// <summary>The dispatcher has looked into a conflict; what follows from it was done at the desk.</summary>
    /// <exception cref="RuleViolationException">field.not-in-conflict (conflict), field.note (invalid).</exception>
    public void Settle(string? note, string user, DateTimeOffset at)
    {
        if (Status != FieldStatus.Conflict || SettledAt is not null)
            throw new RuleViolationException("field.not-in-conflict", "该记录没有待处理的冲突。", "The record has no conflict that is still open.", kind: Refusal.Conflict);
        if (note?.Trim() is not { Length: > 0 and <= NoteLengthMax } said)
            throw new RuleViolationException("field.note", $"请写明如何处理（最多 {NoteLengthMax} 字）。", $"Say how it was settled, in at most {NoteLengthMax} characters.", "note", kind: Refusal.Invalid);
        (SettledAt, SettledBy, SettleNote) = (at, user, said);
    }

    internal void TakeItsPlace() => InChain = true;

    internal void Apply() => Status = FieldStatus.Applied;

    internal void Conflict(RuleViolationException why) => (Status, Code, Zh, En) = (FieldStatus.Conflict, why.Code, Cut(why.Zh), Cut(why.En));

    private static string Cut(string text) => text.Length <= ReasonLengthMax ? text : text[..(ReasonLengthMax - 1)] + "…";
}
