using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using WasteLoop.Chassis.Commands;
using WasteLoop.Chassis.Journal;
using WasteLoop.Chassis.People;
using WasteLoop.Chassis.Subscriptions;
using WasteLoop.Contracts;

namespace WasteLoop.Chassis.Database;

/// <summary>A service's database: its own tables beside the journal, the checkpoints and the answers already given.</summary>
public abstract class ServiceDb : DbContext
{
    private static long lastTick;
    private readonly TimeProvider clock;

    protected ServiceDb(DbContextOptions options, TimeProvider clock) : base(options)
    {
        this.clock = clock;
        // Every version read here lies behind our next tick, so that cause stands before effect whatever the clocks of two processes say.
        ChangeTracker.Tracked += (_, tracked) =>
        {
            if (tracked.Entry.Entity is IVersioned seen) Observe(seen.Version);
        };
    }

    public DbSet<JournalEntry> Journal => Set<JournalEntry>();
    public DbSet<JournalHead> JournalHeads => Set<JournalHead>();
    public DbSet<Checkpoint> Checkpoints => Set<Checkpoint>();
    public DbSet<GivenAnswer> GivenAnswers => Set<GivenAnswer>();

    /// <summary>The id of the newest entry recorded through this context; null when none was.</summary>
    public string? LastRecordedId { get; private set; }

    /// <summary>Where one writer at a time is let in: the service in whose name entries are sealed as they are saved. Null leaves it to the sealer.</summary>
    internal string? SealAs { get; set; }

    /// <summary>The entries that were sealed as they were saved, in order.</summary>
    internal List<JournalEntry> SealedHere { get; } = [];

    /// <summary>Adds an entry to the journal. It is saved with the state it explains, by the same save.</summary>
    /// <param name="happening">What happened.</param>
    /// <param name="occurredAt">When it happened, as the device or person says.</param>
    /// <param name="actor">Who did it.</param>
    public void Record(IEvent happening, DateTimeOffset occurredAt, Actor actor)
    {
        var entry = JournalEntry.Of(happening, occurredAt, clock.GetUtcNow(), NextTick(), actor);
        LastRecordedId = entry.Id;
        Journal.Add(entry);
    }

    /// <summary>Saves the changed state and what happened in one transaction. Not cancelled half-way: once begun it ends.</summary>
    public Task Commit(IEvent happening, DateTimeOffset occurredAt, Caller caller) => Commit([happening], occurredAt, caller);

    /// <inheritdoc cref="Commit(IEvent, DateTimeOffset, Caller)"/>
    public async Task Commit(IEnumerable<IEvent> happenings, DateTimeOffset occurredAt, Caller caller)
    {
        foreach (var happening in happenings) Record(happening, occurredAt, caller.Actor);
        await SaveChangesAsync(CancellationToken.None);
    }

    /// <inheritdoc/>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        var detects = ChangeTracker.AutoDetectChangesEnabled;
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            foreach (var changed in ChangeTracker.Entries<IVersioned>())
                if (changed.State is EntityState.Modified or EntityState.Added) changed.Property(row => row.Version).CurrentValue = NextTick();
            if (SealAs is not null) await SealAdded(SealAs, cancellationToken);
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = detects;
        }
    }

    private async Task SealAdded(string source, CancellationToken cancellationToken)
    {
        var added = ChangeTracker.Entries<JournalEntry>().Where(row => row.State == EntityState.Added).OrderBy(row => row.Entity.Tick).ToList();
        if (added.Count == 0) return;
        var head = JournalHeads.Local.SingleOrDefault() ?? await JournalHeads.SingleAsync(cancellationToken);
        foreach (var row in added)
        {
            head.Seal(source, row.Entity);
            SealedHere.Add(row.Entity);
        }
        Entry(head).State = EntityState.Modified;
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // Instants are bigint milliseconds: every engine sorts and compares them alike.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<JournalEntry>(entry =>
        {
            entry.HasKey(e => e.Id);
            entry.HasIndex(e => e.Sequence).IsUnique();
            entry.HasIndex(e => e.Subject);
            // The sealer's work list, always short.
            entry.HasIndex(e => e.Tick).HasFilter("\"Sequence\" IS NULL");
            entry.Property(e => e.Id).HasMaxLength(32);
            entry.Property(e => e.Subject).HasMaxLength(100);
            entry.Property(e => e.Type).HasMaxLength(100);
            foreach (var text in new[] { nameof(JournalEntry.Party), nameof(JournalEntry.User), nameof(JournalEntry.Device) })
                entry.Property(text).HasMaxLength(100);
            entry.Property(e => e.Trace).HasMaxLength(60);
            entry.Property(e => e.PreviousHash).HasMaxLength(64);
            entry.Property(e => e.Hash).HasMaxLength(64);
        });
        modelBuilder.Entity<JournalHead>(head =>
        {
            head.HasKey(h => h.Id);
            head.Property(h => h.Id).ValueGeneratedNever();
            head.Property(h => h.Sequence).IsConcurrencyToken();
            head.Property(h => h.Hash).HasMaxLength(64);
        });
        modelBuilder.Entity<Checkpoint>(checkpoint =>
        {
            checkpoint.HasKey(c => new { c.Subscription, c.Source });
            checkpoint.Property(c => c.Subscription).HasMaxLength(100);
            checkpoint.Property(c => c.Source).HasMaxLength(50);
            checkpoint.Property(c => c.Sequence).IsConcurrencyToken();
            checkpoint.Property(c => c.Hash).HasMaxLength(64);
        });
        modelBuilder.Entity<GivenAnswer>(answer =>
        {
            answer.HasKey(a => a.Key);
            answer.Property(a => a.Key).HasMaxLength(64);
            answer.Property(a => a.RequestHash).HasMaxLength(64);
            answer.Property(a => a.LastEntryId).HasMaxLength(32);
        });
        foreach (var type in modelBuilder.Model.GetEntityTypes())
            if (typeof(IVersioned).IsAssignableFrom(type.ClrType))
                type.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken = true;
    }

    /// <summary>Microseconds, always rising within the process and above what was seen of others: entries are sealed in the order in which they were made.</summary>
    private long NextTick()
    {
        var now = (clock.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
        while (true)
        {
            var last = Interlocked.Read(ref lastTick);
            var next = Math.Max(now, last + 1);
            if (Interlocked.CompareExchange(ref lastTick, next, last) == last) return next;
        }
    }

    private static void Observe(long tick)
    {
        for (var last = Interlocked.Read(ref lastTick); last < tick; last = Interlocked.Read(ref lastTick))
            if (Interlocked.CompareExchange(ref lastTick, tick, last) == last) return;
    }

    private sealed class UnixMilliseconds()
        : ValueConverter<DateTimeOffset, long>(instant => instant.ToUnixTimeMilliseconds(), milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
}
