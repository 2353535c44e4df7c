namespace WasteLoop.Contracts.Declarations;

/// <summary>A container got its label. Origin is generated, residue when it will be filled from a treatment run, or consolidated when from smaller containers of the same waste.</summary>
public sealed record ContainerLabelled(
    string Label, string Party, string Site, string Region, string WasteCode, string WasteName, string Category, string Hazards,
    string Form, string Packaging, decimal VolumeLitres, DateOnly FilledOn, string Origin) : IEvent
{
    string IEvent.Subject => Label;
}
