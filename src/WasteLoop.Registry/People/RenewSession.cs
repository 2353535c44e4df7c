using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;

namespace WasteLoop.Registry.People;

/// <summary>Changes a renewal token for a new token and the next renewal. A spent one ends the session: somebody has a copy.</summary>
public static class RenewSession
{
    [Example("""{"renewal":"0199c0b7a3f27c1e9d5a1b2c3d4e5f60.Jx0…"}""")]
    public sealed record Request(string Renewal);

    public static async Task<Results<Ok<SessionView>, ProblemHttpResult>> Handle(Request request, HttpContext http, RegistryDb db, WriteGate<RegistryDb> gate,
        DatabaseEngine engine, TokenSigner signer, TimeProvider clock, IOptions<RegistryOptions> options, CancellationToken cancellationToken)
    {
        var (id, secret) = Session.Read(request.Renewal);
        using var turn = await gate.Enter(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // Used twice at once, the second must find that it was used.
        await engine.Hold(db, "session/" + id, cancellationToken);
        var session = await db.Sessions.FindAsync([id], cancellationToken);
        if (session is null) return SessionRefusal.Ended(http);
        var isCurrent = Secrets.Match(secret, session.SecretHash);
        var user = await db.Users.FindAsync([session.UserId], cancellationToken);
        var now = clock.GetUtcNow();
        if (!isCurrent || session.ExpiresAt <= now || user is not { Active: true })
        {
            db.Sessions.Remove(session);
            await db.SaveChangesAsync(CancellationToken.None);
            await transaction.CommitAsync(CancellationToken.None);
            return isCurrent ? SessionRefusal.Ended(http) : SessionRefusal.Reused(http);
        }
        var renewal = session.Rotate(now, options.Value);
        await db.SaveChangesAsync(CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
        return TypedResults.Ok(SessionView.Of(user, renewal, signer, now));
    }
}
