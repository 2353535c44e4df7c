using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using WasteLoop.Chassis.Database;
using WasteLoop.Collection;
using WasteLoop.Declarations;
using WasteLoop.Intake;
using WasteLoop.Manifests;
using WasteLoop.Registry;
using WasteLoop.Reporting;
using WasteLoop.Tracing;

namespace WasteLoop.Migrations.Sqlite;

/// <summary>Makes a service's context for <c>dotnet ef</c>; no database is opened.</summary>
public abstract class Context<TDb> : IDesignTimeDbContextFactory<TDb> where TDb : ServiceDb
{
    public TDb CreateDbContext(string[] args) => (TDb)Activator.CreateInstance(
        typeof(TDb), new DbContextOptionsBuilder<TDb>().UseSqlite("Data Source=:memory:", sqlite => sqlite.MigrationsAssembly(typeof(Context<>).Assembly)).Options, TimeProvider.System)!;
}

public sealed class RegistryContext : Context<RegistryDb>;

public sealed class DeclarationsContext : Context<DeclarationsDb>;

public sealed class ManifestsContext : Context<ManifestsDb>;

public sealed class IntakeContext : Context<IntakeDb>;

public sealed class TracingContext : Context<TracingDb>;

public sealed class CollectionContext : Context<CollectionDb>;

public sealed class ReportingContext : Context<ReportingDb>;
