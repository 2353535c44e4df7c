namespace WasteLoop.Contracts.Intake;

/// <summary>One container's weighing at the receiver. BookGrams is what the books held before it. Gross and tare are absent when the share of a load weighing was apportioned.</summary>
public sealed record ContainerWeight(
    string Label, long BookGrams, long NetGrams, long? GrossGrams, long? TareGrams);
