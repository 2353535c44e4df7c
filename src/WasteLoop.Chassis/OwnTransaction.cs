namespace WasteLoop.Chassis;

/// <summary>Marks a write whose effect must stay even when it is refused (a failed sign-in is counted), or that keeps its own transactions.</summary>
public sealed class OwnTransaction;
