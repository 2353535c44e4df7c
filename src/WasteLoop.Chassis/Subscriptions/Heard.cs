using WasteLoop.Chassis.Journal;
using WasteLoop.Chassis.People;
using WasteLoop.Contracts;

namespace WasteLoop.Chassis.Subscriptions;

/// <summary>An event of another service and the journal entry that told it.</summary>
public sealed record Heard<TEvent>(TEvent Event, SealedEntry Entry) where TEvent : IEvent
{
    /// <summary>When it happened.</summary>
    public DateTimeOffset At => Entry.OccurredAt;

    /// <summary>Who did it; a reaction that records something names the same actor.</summary>
    public Actor Actor => new(Entry.Party, Entry.User, Entry.Device);
}
