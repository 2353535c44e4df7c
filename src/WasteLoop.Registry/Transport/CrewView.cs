namespace WasteLoop.Registry.Transport;

/// <summary>A driver or escort as answered.</summary>
public sealed record CrewView(string Certificate, string Carrier, string Name, string Duty, bool CoversHazardousWaste, DateOnly ValidFrom, DateOnly ValidTo)
{
    internal static CrewView Of(CrewMember member) => new(member.Certificate, member.Carrier, member.Name, member.Duty, member.CoversHazardousWaste, member.ValidFrom, member.ValidTo);
}
