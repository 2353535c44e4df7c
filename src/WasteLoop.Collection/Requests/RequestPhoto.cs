namespace WasteLoop.Collection.Requests;

/// <summary>The photo of what is to be fetched.</summary>
public sealed class RequestPhoto
{
    public required string Request { get; init; }

    /// <summary>image/jpeg or image/png, as the bytes themselves say.</summary>
    public required string ContentType { get; set; }
    public required byte[] Bytes { get; set; }
    public required DateTimeOffset TakenInAt { get; set; }
}
