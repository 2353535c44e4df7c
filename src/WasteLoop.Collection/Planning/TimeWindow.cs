namespace WasteLoop.Collection.Planning;

/// <summary>When loading may begin, in minutes after midnight in China, both included. It may go on after the end.</summary>
public readonly record struct TimeWindow(int FromMinute, int ToMinute);
