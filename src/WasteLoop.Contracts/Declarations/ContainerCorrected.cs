namespace WasteLoop.Contracts.Declarations;

/// <summary>A wrong mass was reversed and entered anew; both stay in the ledger.</summary>
public sealed record ContainerCorrected(
    string Label, string Site, long OldGrams, long NewGrams, string Reason) : IEvent
{
    string IEvent.Subject => Label;
}
