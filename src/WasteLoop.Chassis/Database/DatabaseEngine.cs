using Microsoft.EntityFrameworkCore;

namespace WasteLoop.Chassis.Database;

/// <summary>The database engine that the Host chose. Hides SQLite, SQL Server and PostgreSQL from all services.</summary>
public abstract class DatabaseEngine
{
    /// <summary>Who holds the sealer's lease. Stable across restarts where only one process can have the database.</summary>
    public abstract string Process { get; }

    /// <summary>True when the engine admits one writer at a time, so that waiting in line beats colliding.</summary>
    public abstract bool OneWriter { get; }

    /// <summary>Points a service's context at its own database.</summary>
    public abstract void Configure(DbContextOptionsBuilder options, string service);

    /// <summary>Brings the schema up to date; safe to call at every start.</summary>
    public abstract Task Prepare(DbContext db, CancellationToken cancellationToken);

    /// <summary>True when a save failed because a key that must be unique exists already.</summary>
    public abstract bool IsDuplicateKey(DbUpdateException exception);

    /// <summary>True when the database could not be had in time (locked, timed out): the caller may try again.</summary>
    public abstract bool IsBusy(Exception exception);

    /// <summary>A fresh, empty database of the same kind beside the live ones, to rebuild projections into. Dispose deletes it.</summary>
    public abstract ScratchEngine Scratch();
}
