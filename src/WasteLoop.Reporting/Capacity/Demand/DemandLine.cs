namespace WasteLoop.Reporting.Capacity.Demand;

/// <summary>What a county wants a place for of one code, and how that is reckoned.</summary>
/// <param name="ProducedGrams">From the books in the period; null when a forecast stands for it.</param>
/// <param name="StockGrams">In stores other than those of plants that treat.</param>
/// <param name="PromisedGrams">What reservations have a place for; taken off.</param>
/// <param name="Grams">What is matched.</param>
public sealed record DemandLine(string County, string WasteCode, long? ProducedGrams, Forecast? Forecast, long StockGrams, long PromisedGrams, long Grams);
