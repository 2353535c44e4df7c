namespace WasteLoop.Collection.Handover;

/// <summary>That a kept field record names a picture: says who may bring it and see it, and whether it is here.</summary>
public sealed class NamedPhoto
{
    public required string Device { get; init; }

    /// <summary>Hash of the record.</summary>
    public required string Record { get; init; }

    /// <summary>Hash of the picture.</summary>
    public required string Photo { get; init; }

    /// <summary>The firm whose phone it is.</summary>
    public required string Party { get; init; }

    /// <summary>The round that the record names, whatever became of the record.</summary>
    public required string? Round { get; init; }

    /// <summary>The stop that it decided; null while the record waits, and for one in conflict.</summary>
    public string? Stop { get; set; }
    public bool Here { get; set; }
}
