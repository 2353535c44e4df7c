using WasteLoop.Collection.Handover;
using WasteLoop.Collection.Rounds;
using WasteLoop.Contracts;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Field;

/// <summary>Does on a round what a signed record says was done.</summary>
public static class RoundRecords
{
    /// <summary>What happened.</summary>
    /// <param name="rounds">By id: those that the records name.</param>
    /// <param name="compatibilityOf">For the day of a round.</param>
    /// <param name="codes">The hand-over codes of the firms at whose stops a code was typed.</param>
    /// <exception cref="RuleViolationException">field.type, field.payload (invalid), round.unknown (not found), and what the round refuses; nothing was changed then.</exception>
    public static IEnumerable<IEvent> Apply(KeptRecord record, IReadOnlyDictionary<string, Round> rounds, Func<DateOnly, LoadCompatibility> compatibilityOf, DoorCodes codes)
    {
        var said = FieldPayload.Read(record.Payload);
        if (!rounds.TryGetValue(said.Round!, out var round))
            throw new RuleViolationException("round.unknown", $"没有线路 {said.Round}。", $"There is no round {said.Round}.", "payload.round", kind: Refusal.NotFound);
        return record.Type switch
        {
            FieldPayload.RoundStarted => [round.Start(record.Device, record.HappenedAt)],
            FieldPayload.StopCollected => [round.Collect(new StopCollection(said.Stop ?? "", said.Containers ?? [], said.Confirmation ?? "none", said.Photos ?? [], record.Device, said.Code, said.Place), compatibilityOf(round.Day), codes, record.HappenedAt)],
            FieldPayload.StopMissed => [round.Miss(new StopMiss(said.Stop ?? "", said.Outcome ?? "", said.Reason ?? "", said.Text, said.Photos ?? [], record.Device, said.Place), record.HappenedAt)],
            FieldPayload.RoundFinished => [round.Finish(record.Device, record.HappenedAt)],
            _ => throw new RuleViolationException("field.type", $"没有记录类型“{record.Type}”。", $"There is no record type \"{record.Type}\".", "type", kind: Refusal.Invalid),
        };
    }
}
