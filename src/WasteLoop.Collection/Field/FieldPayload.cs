using System.Text.Json;
using System.Text.Json.Serialization;
using WasteLoop.Collection.Handover;
using WasteLoop.Contracts.Collection;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Field;

/// <summary>What a record says was done; which members are there depends on the type.</summary>
/// <param name="Containers">stop-collected.</param>
/// <param name="Confirmation">stop-collected.</param>
/// <param name="Outcome">stop-missed.</param>
/// <param name="Reason">stop-missed.</param>
/// <param name="Text">stop-missed.</param>
/// <param name="Photos">stop-collected and stop-missed.</param>
/// <param name="Code">stop-collected: the hand-over code as typed.</param>
/// <param name="Place">stop-collected and stop-missed: a wall code that was scanned.</param>
public sealed record FieldPayload(
    string? Round, string? Stop, CollectedContainer[]? Containers, string? Confirmation, string? Outcome, string? Reason, string? Text, string[]? Photos, string? Code = null, string? Place = null)
{
    public const string RoundStarted = "round-started";
    public const string StopCollected = "stop-collected";
    public const string StopMissed = "stop-missed";
    public const string RoundFinished = "round-finished";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = false,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
    };

    /// <summary>Reads the payload of a record.</summary>
    /// <exception cref="RuleViolationException">field.payload (invalid).</exception>
    public static FieldPayload Read(string payload)
    {
        try
        {
            var read = JsonSerializer.Deserialize<FieldPayload>(payload, Json);
            if (read is { Round.Length: > 0 } && read.Containers?.Contains(null) != true && read.Photos?.Contains(null) != true) return read;
        }
        catch (JsonException)
        {
            // Said below in words for people.
        }
        throw new RuleViolationException("field.payload", "记录内容不是可读的 JSON，或没有写明线路。", "The payload is not readable JSON, or names no round.", "payload", kind: Refusal.Invalid);
    }

    /// <summary>What a record says, for loading what it is about; null when it cannot be read.</summary>
    public static FieldPayload? Find(string? payload)
    {
        try
        {
            return payload is null ? null : Read(payload);
        }
        catch (RuleViolationException)
        {
            return null;
        }
    }

    /// <summary>The round that a record is about; null when it cannot be read.</summary>
    public static string? RoundOf(string payload) => Find(payload)?.Round;

    /// <summary>The pictures that a record names by well-formed hashes; at most as many as a stop may have.</summary>
    public static IReadOnlyList<string> PhotosOf(string payload) => [.. (Find(payload)?.Photos ?? []).Where(StopPhoto.IsHash).Distinct().Take(Rounds.Round.PhotosMax)];
}
