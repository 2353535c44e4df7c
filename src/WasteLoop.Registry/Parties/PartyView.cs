using WasteLoop.Chassis.People;

namespace WasteLoop.Registry.Parties;

/// <summary>A party as answered. Code, name and region are public to all who are signed in; the rest is null for strangers.</summary>
public sealed record PartyView(string Party, string Name, string Region, string? Address, string? Contact, string? Phone)
{
    internal static PartyView Of(Party party, Caller caller) => caller.Sees([party.Code], [party.Region])
        ? new(party.Code, party.Name, party.Region, party.Address, party.Contact, party.Phone)
        : new(party.Code, party.Name, party.Region, null, null, null);
}
