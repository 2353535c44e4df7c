namespace WasteLoop.Contracts.Registry;

/// <summary>A firm as the register has it now. Comes whole with every change.</summary>
public sealed record PartyRecorded(
    string Party, string Name, string Region, string Address, string Contact, string Phone) : IEvent
{
    string IEvent.Subject => Party;
}
