namespace WasteLoop.Chassis.Commands;

/// <summary>The answer to a write that carried an Idempotency-Key, saved with its effect in one transaction.</summary>
public sealed class GivenAnswer
{
    /// <summary>SHA-256 over caller and key: two callers' keys never meet.</summary>
    public required string Key { get; init; }

    /// <summary>SHA-256 over method, path and body: the same key with another request is refused.</summary>
    public required string RequestHash { get; init; }

    public required int StatusCode { get; init; }
    public string? ContentType { get; init; }
    public string? Location { get; init; }
    public required byte[] Body { get; init; }

    /// <summary>The newest journal entry of the effect; gives the Journal-Position again.</summary>
    public string? LastEntryId { get; init; }

    public required DateTimeOffset GivenAt { get; init; }
}
