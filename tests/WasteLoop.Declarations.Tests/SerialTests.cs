using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using WasteLoop.Chassis.Database;
using WasteLoop.Testing;

namespace WasteLoop.Declarations.Tests;

public sealed class SerialTests
{
    [Fact]
    public async Task Someone_who_makes_the_first_row_in_the_same_moment_costs_no_number_and_no_error()
    {
        await using var world = await World.Start();
        var options = new DbContextOptionsBuilder<DeclarationsDb>().AddInterceptors(new Rival());
        world.Host.Services.GetRequiredService<DatabaseEngine>().Configure(options, "declarations");
        await using var db = new DeclarationsDb(options.Options, world.Host.Clock);
        await using var transaction = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        var drawn = new List<int>();
        for (var i = 0; i < 3; i++) drawn.Add(await Serial.Next(db, "label/x", TestContext.Current.CancellationToken));
        await transaction.CommitAsync(TestContext.Current.CancellationToken);
        Assert.Equal([2, 3, 4], drawn);
        Assert.Equal(4, (await db.Serials.AsNoTracking().SingleAsync(s => s.Scope == "label/x", TestContext.Current.CancellationToken)).Last);
    }

    [Fact]
    public async Task A_number_that_was_drawn_in_vain_is_given_back()
    {
        await using var world = await World.Start();
        var label = await world.Labelled();
        World.AssertRefused(await world.AsFactory.Post("/api/declarations/containers", WithBadForm()), 400, "form.unknown");
        Assert.Equal(label[..^3] + "002", await world.Labelled());
    }

    private static System.Text.Json.Nodes.JsonObject WithBadForm()
    {
        var drum = World.Drum();
        drum["form"] = "X";
        return drum;
    }

    /// <summary>Inserts the very row just before our save does.</summary>
    private sealed class Rival : SaveChangesInterceptor
    {
        private bool done;

        public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            if (!done)
            {
                done = true;
                var insert = $"""INSERT INTO {eventData.Context!.TableOf<Serial>()} ("Scope", "Last") VALUES ('label/x', 1)""";
                await eventData.Context!.Database.ExecuteSqlRawAsync(insert, cancellationToken);
            }
            return result;
        }
    }
}
