namespace WasteLoop.Contracts.Declarations;

/// <summary>How a batch of the past was moved. Carrier and licence are null when the earlier system does not tell them.</summary>
public sealed record PastTransfer(string Manifest, string? Carrier, string Receiver, string ReceiverSite, string? Licence, DateOnly DepartedOn, DateOnly AcceptedOn, long AcceptedGrams);
