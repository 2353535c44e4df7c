namespace WasteLoop.Contracts.Declarations;

/// <summary>A batch whose whole way an earlier system recorded: made, perhaps moved, and used or disposed of. What was made is what was used, but for what the receiver's scale found.</summary>
/// <remarks>Class is key, simplified or registered. Transfer is null for what the producer treated itself. Document is the file or system that it was taken from.</remarks>
public sealed record PastBatchRecorded(
    string Label, string Party, string Site, string Region, string WasteCode, string WasteName, string Category, string Hazards, string Class, DateOnly ProducedOn, long Grams,
    PastTransfer? Transfer, string Method, DateOnly TreatedOn, string Document) : IEvent
{
    string IEvent.Subject => Label;
}
