namespace WasteLoop.Tracing.Genealogy;

/// <summary>A treatment run: where inputs end and outputs begin.</summary>
public sealed class Run
{
    private const string Prefix = "RUN-";

    public required string Id { get; init; }
    public required string Site { get; init; }
    public required string Party { get; init; }
    public required string Facility { get; init; }
    public required string Method { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>A run's number, or its beginning, as somebody typed it: the hexadecimal digits are small.</summary>
    public static string IdOf(string said) => said.Trim() is var id && id.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? Prefix + id[Prefix.Length..].ToLowerInvariant() : id;
}

/// <summary>What a run took from one container.</summary>
public sealed class RunInput
{
    public required string Run { get; init; }
    public required int Index { get; init; }
    public required string Label { get; init; }
    public required string Manifest { get; init; }
    public required long Grams { get; init; }
}

/// <summary>What came out of a run. Kind is product, residue, emplaced or loss; Label names a residue's container.</summary>
public sealed class RunOutput
{
    public required string Run { get; init; }
    public required int Index { get; init; }
    public required string Kind { get; init; }
    public required string Name { get; init; }
    public required long Grams { get; init; }
    public string? Label { get; init; }
    public string? WasteCode { get; init; }
}
