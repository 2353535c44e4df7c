namespace WasteLoop.Contracts.Registry;

/// <summary>A production, storage or treatment site of a party, as the register has it now.</summary>
public sealed record SiteRecorded(
    string Site, string Party, string Name, string Region, string Address) : IEvent
{
    string IEvent.Subject => Site;
}
