namespace WasteLoop.Collection.Planning;

/// <summary>A request's place on a round. Minutes are after midnight in China.</summary>
/// <param name="ArriveMinute">The truck is there.</param>
/// <param name="StartMinute">Loading begins: at once, or when the next window opens.</param>
/// <param name="LeaveMinute">Loading is done.</param>
/// <param name="LegMetres">Road metres from the stop before, or from home.</param>
/// <param name="LoadAfterGrams">On the truck when it leaves.</param>
/// <param name="ContainersAfter">On the truck when it leaves.</param>
public sealed record PlannedStop(string Request, int ArriveMinute, int StartMinute, int LeaveMinute, int LegMetres, long LoadAfterGrams, int ContainersAfter);
