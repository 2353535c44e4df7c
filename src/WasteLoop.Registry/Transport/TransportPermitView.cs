namespace WasteLoop.Registry.Transport;

/// <summary>A transport permit as answered.</summary>
public sealed record TransportPermitView(string Permit, string Carrier, bool CoversHazardousWaste, DateOnly ValidFrom, DateOnly ValidTo)
{
    internal static TransportPermitView Of(TransportPermit permit) => new(permit.Code, permit.Carrier, permit.CoversHazardousWaste, permit.ValidFrom, permit.ValidTo);
}
