namespace WasteLoop.Contracts.Declarations;

/// <summary>The first weighing of a generated container: its mass enters the books here.</summary>
public sealed record ContainerWeighed(
    string Label, string Site, long Grams, long? GrossGrams, long? TareGrams, string Method, string Device) : IEvent
{
    string IEvent.Subject => Label;
}
