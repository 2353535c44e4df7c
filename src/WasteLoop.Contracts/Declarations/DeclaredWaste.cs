namespace WasteLoop.Contracts.Declarations;

/// <summary>What a return says of one waste code: opening + produced + from runs − dispatched + variance = closing. VarianceGrams is what the weighing at the door found more than the books held.</summary>
public sealed record DeclaredWaste(
    string WasteCode, long OpeningGrams, long ProducedGrams, long FromRunsGrams, long DispatchedGrams, long VarianceGrams, long ClosingGrams, DeclaredDispatch[] Dispatches);
