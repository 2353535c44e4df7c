namespace WasteLoop.Contracts.Intake;

/// <summary>The receiver weighed a load. Mode is container (each by itself) or load (net apportioned to the containers by their book mass).</summary>
public sealed record LoadWeighed(
    string Manifest, string Site, string Mode, string Method, string Device, long GrossGrams, long TareGrams, ContainerWeight[] Containers) : IEvent
{
    string IEvent.Subject => Manifest;
}
