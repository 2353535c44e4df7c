namespace WasteLoop.Reporting.Matching;

/// <summary>Waste for which no place is left.</summary>
/// <param name="OneMoreTonne">What a tonne of licence for this code in this county would bring.</param>
public sealed record Gap(string County, string WasteCode, long Grams, CapacityPrice OneMoreTonne);
