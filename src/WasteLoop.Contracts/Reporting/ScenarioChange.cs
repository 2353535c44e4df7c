namespace WasteLoop.Contracts.Reporting;

/// <summary>One change of a scenario. Edit is close-plant (Licence), add-line (Licence, Line, Method, WasteCodes, CapGrams, Grams more), change-total (Licence, Grams) or raise-demand (Region, Waste, Percent).</summary>
public sealed record ScenarioChange(
    string Edit, string? Licence, string? Line, string? Method, string[]? WasteCodes, long? CapGrams, long? Grams, string? Region, string? Waste, int? Percent);
