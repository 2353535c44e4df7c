namespace WasteLoop.Contracts.Declarations;

/// <summary>A label made in error was taken out of the books by reversal; its code is never used again.</summary>
public sealed record ContainerWithdrawn(
    string Label, string Site, long Grams, string Reason) : IEvent
{
    string IEvent.Subject => Label;
}
