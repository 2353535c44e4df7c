namespace WasteLoop.Contracts.Intake;

/// <summary>A treatment run, or a consolidation when the method says so. The outputs weigh exactly what the inputs weighed.</summary>
public sealed record TreatmentCompleted(
    string Run, string Site, string Party, string Facility, string Method, RunInput[] Inputs, RunOutput[] Outputs) : IEvent
{
    string IEvent.Subject => Run;
}
