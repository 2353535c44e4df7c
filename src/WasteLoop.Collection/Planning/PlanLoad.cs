namespace WasteLoop.Collection.Planning;

/// <summary>What of one waste code is to be fetched.</summary>
public sealed record PlanLoad(string WasteCode, long Grams, int Containers);
