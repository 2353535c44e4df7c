namespace WasteLoop.Chassis.Subscriptions;

/// <summary>A position asked for by <c>?after=</c> was not reached in time: 503, try again.</summary>
public sealed class NotYetReachedException(string source, long sequence) : Exception($"{source}/{sequence} has not been applied here yet.");
