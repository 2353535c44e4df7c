namespace WasteLoop.Contracts.Reporting;

/// <summary>A scenario was withdrawn; its revisions stay readable.</summary>
public sealed record ScenarioWithdrawn(
    string Scenario, string Reason) : IEvent
{
    string IEvent.Subject => Scenario;
}
