namespace WasteLoop.Collection.Field;

/// <summary>Counters from one to another, both included.</summary>
public readonly record struct CounterRange(long From, long To);
