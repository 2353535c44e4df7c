using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Subscriptions;
using WasteLoop.Contracts.Manifests;

namespace WasteLoop.Chassis.Tests;

/// <summary>The smallest service that listens: counts the arrivals of each manifest. A manifest called POISON breaks it.</summary>
public sealed class CountService : WasteLoopService<CountDb>
{
    public override string Name => "tracing";

    protected override IReadOnlyList<Type> Subscriptions => [typeof(ArrivalCounts)];

    protected override void Routes(RouteGroupBuilder api) =>
        api.MapGet("/counts/{id}", async (string id, CountDb db) => TypedResults.Ok((await db.Counts.FindAsync(id))?.Arrivals ?? 0));
}

public sealed class ArrivalCounts : Subscription<CountDb>
{
    public static bool PoisonIsCured { get; set; }

    public ArrivalCounts() : base("tracing.counts")
    {
        Keeps<Count>();
        On<ManifestArrived>(async (heard, db, cancellationToken) =>
        {
            if (heard.Event.Manifest == "POISON" && !PoisonIsCured) throw new InvalidOperationException("poisoned");
            var count = await db.Counts.FindAsync([heard.Event.Manifest], cancellationToken);
            if (count is null) db.Counts.Add(count = new Count { Id = heard.Event.Manifest });
            count.Arrivals++;
        });
    }
}

public sealed class Count
{
    public required string Id { get; init; }
    public int Arrivals { get; set; }
}

public sealed class CountDb(DbContextOptions<CountDb> options, TimeProvider clock) : ServiceDb(options, clock)
{
    public DbSet<Count> Counts => Set<Count>();
}
