namespace WasteLoop.Contracts.Collection;

/// <summary>The collector said which waste it is that a firm could not name. Item counts from 1 in the request; said again, the newest counts.</summary>
public sealed record WasteIdentified(
    string Request, string Firm, string Collector, int Item, string Description, string WasteCode, string Reason) : IEvent
{
    string IEvent.Subject => Request;
}
