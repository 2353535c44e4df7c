namespace WasteLoop.Contracts.Declarations;

/// <summary>How a batch of the past was moved. Carrier is null when the earlier system does not tell it.</summary>
public sealed record PastTransfer(string Manifest, string? Carrier, string Receiver, string ReceiverSite, DateOnly DepartedOn, DateOnly AcceptedOn, long AcceptedGrams);
