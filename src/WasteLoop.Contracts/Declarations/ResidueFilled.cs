namespace WasteLoop.Contracts.Declarations;

/// <summary>A residue container got its mass from a treatment run.</summary>
public sealed record ResidueFilled(
    string Label, string Site, string Run, long Grams) : IEvent
{
    string IEvent.Subject => Label;
}
