namespace WasteLoop.Contracts.Declarations;

/// <summary>A container left the store on a manifest. LedgerGrams is what the store's books held, ShippedGrams what the manifest says.</summary>
public sealed record ContainerDispatched(
    string Label, string Site, string Manifest, long LedgerGrams, long ShippedGrams, string StoredOutBatch) : IEvent
{
    string IEvent.Subject => Label;
}
