namespace WasteLoop.Chassis.People;

/// <summary>Who did something, as the journal keeps it.</summary>
public sealed record Actor(string? Party, string? User, string? Device);
