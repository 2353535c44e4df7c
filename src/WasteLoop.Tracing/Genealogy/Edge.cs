namespace WasteLoop.Tracing.Genealogy;

/// <summary>Grams of a parent batch that became part of one output of a run.</summary>
/// <remarks>A run's edges sum to its inputs over each parent and to its outputs over each output, to the gram.</remarks>
public sealed class Edge
{
    public required string Run { get; init; }

    /// <summary>The output's index in the run.</summary>
    public required int Output { get; init; }

    /// <summary>The parent's label code.</summary>
    public required string Parent { get; init; }

    /// <summary>The residue's label code; empty when the output is final.</summary>
    public required string Child { get; init; }

    /// <summary>product, residue, emplaced or loss.</summary>
    public required string Kind { get; init; }

    /// <summary>Above 0.</summary>
    public required long Grams { get; init; }

    public required DateTimeOffset At { get; init; }
}
