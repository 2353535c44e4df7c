using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Journal;
using WasteLoop.Contracts;

namespace WasteLoop.Chassis.Subscriptions;

/// <summary>How a service listens to others' journals: which events, and what each does to its tables.</summary>
/// <remarks>
/// A <b>projection</b> names the tables it <see cref="Keeps{TEntity}"/>: they follow from the journals alone, whatever order the sources are
/// heard in, so they can be rebuilt and compared. It must take no time, no new id and no other table into account.
/// A <b>reaction</b> keeps no table: it changes the service's own aggregates and may record what that led to.
/// Entries of one source are applied exactly once and in order. All entries of a batch share one transaction; each is saved before the next,
/// unless the subscription <see cref="SavesOnce"/>.
/// </remarks>
public abstract class Subscription<TDb>(string name) where TDb : ServiceDb
{
    private readonly Dictionary<string, Func<SealedEntry, TDb, CancellationToken, Task>> handlers = [];
    private readonly List<Type> tables = [];

    /// <summary>Service and subject, such as manifests.registry; names its queue and its checkpoints.</summary>
    public string Name => name;

    /// <summary>The services it listens to.</summary>
    public IReadOnlySet<string> Sources { get; private set; } = new HashSet<string>();

    /// <summary>The names of the events that it acts on.</summary>
    public IReadOnlyCollection<string> Events => handlers.Keys;

    /// <summary>The tables that follow from the journals alone; empty for a reaction.</summary>
    public IReadOnlyList<Type> Tables => tables;

    /// <summary>Says that this subscription alone writes a table and can write it again from nothing.</summary>
    protected void Keeps<TEntity>() where TEntity : class => tables.Add(typeof(TEntity));

    /// <summary>What to do on an event.</summary>
    protected void On<TEvent>(Func<Heard<TEvent>, TDb, CancellationToken, Task> apply) where TEvent : IEvent
    {
        Sources = new HashSet<string>(Sources) { EventTypes.SourceOf(typeof(TEvent)) };
        handlers.Add(EventTypes.NameOf(typeof(TEvent)), (entry, db, cancellationToken) =>
            apply(new Heard<TEvent>((TEvent)EventTypes.Read(entry.Type, entry.Payload), entry), db, cancellationToken));
    }

    /// <summary>Writes a row whole, in place of the one that has its key: for sources that tell a thing whole with every change.</summary>
    protected static async Task Put<TEntity>(TDb db, object[] key, TEntity row, CancellationToken cancellationToken) where TEntity : class
    {
        var known = await db.FindAsync<TEntity>(key, cancellationToken);
        if (known is null) db.Add(row);
        else db.Entry(known).CurrentValues.SetValues(row);
    }

    /// <summary>
    /// True when handlers look rows up by key alone (FindAsync, which sees what is not yet saved) or not at all: a batch is then saved once, at its end.
    /// One that asks otherwise now and then saves before it asks.
    /// </summary>
    protected internal virtual bool SavesOnce => false;

    /// <summary>Writes what handlers only took down, before a batch is saved and within its transaction.</summary>
    protected internal virtual Task Write(TDb db, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Whether an entry is of interest.</summary>
    internal bool Heeds(SealedEntry entry) => handlers.ContainsKey(entry.Type);

    /// <summary>Applies one entry. False when it is of no interest.</summary>
    internal async Task<bool> Apply(SealedEntry entry, TDb db, CancellationToken cancellationToken)
    {
        if (!handlers.TryGetValue(entry.Type, out var apply)) return false;
        await apply(entry, db, cancellationToken);
        return true;
    }
}
