namespace WasteLoop.Reporting.Matching;

/// <summary>Waste that really went from a county to a licence.</summary>
public sealed record RealFlow(string County, string WasteCode, string Licence, long Grams);
