namespace WasteLoop.Contracts.Reporting;

/// <summary>A planner saved a scenario of the capacity matching; the newest revision counts.</summary>
public sealed record ScenarioSaved(
    string Scenario, string Name, string Region, int Revision, string? Note, ScenarioChange[] Edits) : IEvent
{
    string IEvent.Subject => Scenario;
}
