using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace WasteLoop.Chassis.Database;

/// <summary>The database engine that the Host chose. Hides SQLite, SQL Server and PostgreSQL from all services.</summary>
public abstract class DatabaseEngine
{
    /// <summary>True when the engine admits one writer at a time, so that waiting in line beats colliding.</summary>
    public abstract bool OneWriter { get; }

    /// <summary>The isolation in which a reader sees the database as it was at one instant while others write.</summary>
    public abstract IsolationLevel AsOfOneInstant { get; }

    /// <summary>Begins a transaction that reads the database as it was at one instant and keeps nobody from writing.</summary>
    public virtual Task<IDbContextTransaction> ReadAsOfOneInstant(DbContext db, CancellationToken cancellationToken) => db.Database.BeginTransactionAsync(AsOfOneInstant, cancellationToken);

    /// <summary>Points a service's context at its own database or schema.</summary>
    public abstract void Configure(DbContextOptionsBuilder options, string service);

    /// <summary>Brings the schema up to date; safe to call at every start, also by several processes at once.</summary>
    public abstract Task Prepare(DbContext db, CancellationToken cancellationToken);

    /// <summary>
    /// Keeps others with the same name waiting until the current transaction ends: for a rule over rows that no single row's version guards.
    /// Read what the rule is about after this call.
    /// </summary>
    /// <param name="name">What is held, such as "licence/3301000001".</param>
    public abstract Task Hold(DbContext db, string name, CancellationToken cancellationToken);

    /// <summary>True when a save failed because a key that must be unique exists already.</summary>
    public abstract bool IsDuplicateKey(DbUpdateException exception);

    /// <summary>True when the database could not be had in time (locked, timed out, restarting) or two writers collided: the caller may try again.</summary>
    public abstract bool IsBusy(Exception exception);

    /// <summary>A fresh, empty database beside the live ones, to rebuild projections into. Dispose deletes it.</summary>
    public abstract ScratchEngine Scratch();
}
