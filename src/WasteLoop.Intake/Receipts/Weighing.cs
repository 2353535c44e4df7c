namespace WasteLoop.Intake.Receipts;

/// <summary>One weighing of a load. None is ever overwritten: a second one stands beside the first.</summary>
public sealed class Weighing
{
    public const int TextLengthMax = 100;

    public required string Manifest { get; init; }

    /// <summary>1, 2, 3 … within the receipt.</summary>
    public required int Number { get; init; }

    public required WeighingMode Mode { get; init; }

    /// <summary>How it was weighed, in the plant's words.</summary>
    public required string Method { get; init; }

    /// <summary>The scale.</summary>
    public required string Device { get; init; }

    /// <summary>For single containers the sum.</summary>
    public required long GrossGrams { get; init; }

    public required long TareGrams { get; init; }
    public required DateTimeOffset WeighedAt { get; init; }
    public required string WeighedBy { get; init; }
    public List<WeighedContainer> Containers { get; init; } = [];
}
