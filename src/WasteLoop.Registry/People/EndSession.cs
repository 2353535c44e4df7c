using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using WasteLoop.Chassis.Database;

namespace WasteLoop.Registry.People;

/// <summary>Signs out: the renewal is good no more. A token already given runs out by itself.</summary>
public static class EndSession
{
    public static async Task<NoContent> Handle(RenewSession.Request request, RegistryDb db, WriteGate<RegistryDb> gate, CancellationToken cancellationToken)
    {
        var (id, secret) = Session.Read(request.Renewal);
        using var turn = await gate.Enter(cancellationToken);
        if (await db.Sessions.FindAsync([id], cancellationToken) is { } session && Secrets.Match(secret, session.SecretHash))
        {
            db.Sessions.Remove(session);
            await db.SaveChangesAsync(CancellationToken.None);
        }
        return TypedResults.NoContent();
    }
}
