namespace WasteLoop.Contracts.Collection;

/// <summary>A hand-over code is out of use. Code is its id.</summary>
public sealed record HandoverCodeEnded(string Code, string Firm) : IEvent
{
    string IEvent.Subject => Code;
}
