using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.People;
using WasteLoop.Contracts.Manifests;
using WasteLoop.Kernel;

namespace WasteLoop.Chassis.Tests;

/// <summary>The smallest service that writes: it notes that manifests arrived. Plays the manifests service's part.</summary>
public sealed class NoteService : WasteLoopService<NoteDb>
{
    public override string Name => "manifests";

    protected override void Routes(RouteGroupBuilder api)
    {
        api.MapPost("/notes", AddNote.Handle).RequireRoles(Role.Plant);
        api.MapGet("/notes/{id}", async Task<Results<Ok<Note>, NotFound>> (string id, NoteDb db) => await db.Notes.FindAsync(id) is { } note ? TypedResults.Ok(note) : TypedResults.NotFound());
    }
}

public static class AddNote
{
    public sealed record Request(string Id, int Count, bool Refuse = false);

    public static async Task<Created<Request>> Handle(Request request, NoteDb db, Caller caller, TimeProvider clock)
    {
        db.Notes.Add(new Note { Id = request.Id });
        await db.SaveChangesAsync();
        for (var i = 0; i < request.Count; i++) db.Record(new ManifestArrived(request.Id), clock.GetUtcNow(), caller.Actor);
        if (request.Refuse)
            throw new RuleViolationException("note.refused", "不收。", "Not taken.", "refuse", "manifest.acceptance", "改正后再来。", "Mend it and come again.");
        await db.SaveChangesAsync();
        return TypedResults.Created("/notes/" + request.Id, request);
    }
}

public sealed class Note
{
    public required string Id { get; init; }
}

public sealed class NoteDb(DbContextOptions<NoteDb> options, TimeProvider clock) : ServiceDb(options, clock)
{
    public DbSet<Note> Notes => Set<Note>();
}
