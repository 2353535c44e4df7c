namespace WasteLoop.Intake.Receipts;

/// <summary>The picture of a container as it came: why it was refused, or what is different about it.</summary>
public sealed class ContainerPhoto
{
    public required string Manifest { get; init; }
    public required string Label { get; init; }

    /// <summary>image/jpeg or image/png, as the bytes themselves say.</summary>
    public required string ContentType { get; set; }
    public required byte[] Bytes { get; set; }
    public required DateTimeOffset TakenInAt { get; set; }
}
