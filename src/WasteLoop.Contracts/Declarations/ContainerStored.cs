namespace WasteLoop.Contracts.Declarations;

/// <summary>A weighed container was put in store. The batch codes are HJ 1259 codes (HWCS…, HWRK…).</summary>
public sealed record ContainerStored(
    string Label, string Site, string Facility, long Grams, string GeneratedBatch, string StoredInBatch) : IEvent
{
    string IEvent.Subject => Label;
}
