namespace WasteLoop.Contracts.Collection;

/// <summary>What a kilogram costs from an amount on, in fen; negative when the collector pays. It holds for the whole amount, not only for what lies above.</summary>
public sealed record TermsPrice(string WasteCode, long FromGrams, long FenPerKg);
