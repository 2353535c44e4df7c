namespace WasteLoop.Contracts.Collection;

/// <summary>When a firm can be called on (可上门时段): from and to a time of the day in China, both included, such as 08:30 and 11:30. Loading begins between them.</summary>
public sealed record VisitHours(string From, string To);
