namespace WasteLoop.Contracts.Collection;

/// <summary>A collector's terms as they are now: a contract with a firm, or a pooled offer to all firms of a region (County). One of the two is null.</summary>
public sealed record TermsRecorded(
    string Collector, string Number, string? Firm, string? County, DateOnly ValidFrom, DateOnly ValidTo, TermsPrice[] Prices) : IEvent
{
    string IEvent.Subject => Number;
}
