namespace WasteLoop.Contracts.Collection;

/// <summary>A firm gave a person a code for handing waste over. The code itself is told to nobody; Code is its id.</summary>
public sealed record HandoverCodeMade(string Code, string Firm, string Person) : IEvent
{
    string IEvent.Subject => Code;
}
