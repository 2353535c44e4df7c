namespace WasteLoop.Contracts.Registry;

/// <summary>A hazardous-waste operating licence. Kind is comprehensive or collection; YearlyGrams is the approved yearly amount.</summary>
public sealed record LicenceRecorded(
    string Licence, string Holder, string Kind, LicenceScope[] Scopes, string[] Methods, long YearlyGrams,
    DateOnly ValidFrom, DateOnly ValidTo) : IEvent
{
    string IEvent.Subject => Licence;
}
