namespace WasteLoop.Collection.Handover;

/// <summary>A picture that a field record names by its hash.</summary>
public sealed class StopPhoto
{
    public const int HashLength = 64;

    /// <summary>The firm whose phone named it. Each has its own, so that naming another firm's picture by its hash does not open it.</summary>
    public required string Party { get; init; }

    /// <summary>SHA-256 over the bytes, 64 lower-case hexadecimal digits.</summary>
    public required string Hash { get; init; }

    /// <summary>image/jpeg or image/png, as the bytes themselves say.</summary>
    public required string ContentType { get; init; }
    public required byte[] Bytes { get; init; }
    public required DateTimeOffset TakenInAt { get; init; }

    /// <summary>Whether a text is a hash as records write them.</summary>
    public static bool IsHash(string? text) => text is { Length: HashLength } && text.All(char.IsAsciiHexDigitLower);
}
