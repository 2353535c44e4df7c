using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using WasteLoop.Chassis.Database;

namespace WasteLoop.Registry.People;

/// <summary>Signs out: the renewal is good no more. A token already given runs out by itself.</summary>
public static class EndSession
{
    public static async Task<NoContent> Handle(RenewSession.Request request, RegistryDb db, WriteGate<RegistryDb> gate, DatabaseEngine engine, CancellationToken cancellationToken)
    {
        var (id, secret) = Session.Read(request.Renewal);
        using var turn = await gate.Enter(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await engine.Hold(db, "session/" + id, cancellationToken);
        if (await db.Sessions.FindAsync([id], cancellationToken) is { } session && Secrets.Match(secret, session.SecretHash))
        {
            db.Sessions.Remove(session);
            await db.SaveChangesAsync(CancellationToken.None);
            await transaction.CommitAsync(CancellationToken.None);
        }
        return TypedResults.NoContent();
    }
}
