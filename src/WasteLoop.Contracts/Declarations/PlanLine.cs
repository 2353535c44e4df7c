namespace WasteLoop.Contracts.Declarations;

/// <summary>One line of a plan: what a site expects to make and to hand to one receiver in the year.</summary>
public sealed record PlanLine(string WasteCode, long ProducedGrams, long TransferGrams, string Receiver, string Method);
