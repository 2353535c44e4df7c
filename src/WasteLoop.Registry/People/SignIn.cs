using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Registry.People;

/// <summary>Signs a person in by name and password, or a machine by its key.</summary>
/// <remarks>Keeps its own transactions: a failure is counted, and no password is hashed while other writers wait.</remarks>
public static class SignIn
{
    [Example("""{"userName":"wangfang","password":"grams-and-tonnes-1"}""")]
    public sealed record Request(string? UserName = null, string? Password = null, string? Key = null);

    public static async Task<Results<Ok<SessionView>, ProblemHttpResult>> Handle(Request request, HttpContext http, RegistryDb db, WriteGate<RegistryDb> gate, DatabaseEngine engine, SignInLimits limits,
        Passwords passwords, TokenSigner signer, TimeProvider clock, IOptions<RegistryOptions> options, CancellationToken cancellationToken)
    {
        if (request.Key is not null && request.UserName is null && request.Password is null)
            return await WithKey(request.Key, http, db, signer, clock, options.Value, cancellationToken);
        if (request.Key is not null || request.UserName is null || request.Password is null)
            throw new RuleViolationException("session.incomplete", "请填写用户名和密码，或只填写密钥。", "Give a user name and a password, or a key alone.", kind: Refusal.Invalid);

        var normalized = request.UserName.Trim().ToUpperInvariant();
        if (!limits.Admits(http, normalized.Length > User.UserNameLengthMax ? "" : normalized)) return SessionRefusal.TooMany(http);
        var found = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.NormalizedUserName == normalized, cancellationToken);
        var matches = passwords.Match(found, request.Password);
        if (found is null) return SessionRefusal.Refused(http, options.Value);

        using var turn = await gate.Enter(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await engine.HoldUser(db, found.Id, cancellationToken);
        // Read again: what was found may have been locked, closed or given another password meanwhile.
        var user = await db.Users.SingleAsync(u => u.Id == found.Id, cancellationToken);
        var now = clock.GetUtcNow();
        if (user.IsLocked(now) || !user.Active || user.PasswordHash != found.PasswordHash) return SessionRefusal.Refused(http, options.Value);
        if (!matches)
        {
            user.PasswordFailed(now, options.Value);
            await db.SaveUser(user);
            await transaction.CommitAsync(CancellationToken.None);
            return SessionRefusal.Refused(http, options.Value);
        }
        user.PasswordMatched();
        var session = await Open(db, user, signer, now, options.Value, cancellationToken);
        await transaction.CommitAsync(CancellationToken.None);
        return TypedResults.Ok(session);
    }

    /// <summary>Opens a session for a user who has shown who they are, and saves. The caller holds the gate and the user.</summary>
    internal static async Task<SessionView> Open(RegistryDb db, User user, TokenSigner signer, DateTimeOffset now, RegistryOptions limits, CancellationToken cancellationToken)
    {
        var sessions = await db.Sessions.Where(s => s.UserId == user.Id).OrderByDescending(s => s.ExpiresAt).ToListAsync(cancellationToken);
        db.Sessions.RemoveRange(sessions.Where((session, i) => session.ExpiresAt <= now || i >= Session.PerUserMax - 1));
        var (begun, renewal) = Session.Begin(user, now, limits);
        db.Sessions.Add(begun);
        await db.SaveUser(user);
        return SessionView.Of(user, renewal, signer, now);
    }

    private static async Task<Results<Ok<SessionView>, ProblemHttpResult>> WithKey(
        string secret, HttpContext http, RegistryDb db, TokenSigner signer, TimeProvider clock, RegistryOptions limits, CancellationToken cancellationToken)
    {
        var id = MachineKey.IdIn(secret);
        var key = await db.MachineKeys.AsNoTracking().SingleOrDefaultAsync(k => k.Id == id, cancellationToken);
        return key is not null && Secrets.Match(secret, key.SecretHash) && key.IsGood(clock.GetUtcNow())
            ? TypedResults.Ok(SessionView.Of(key, signer, clock.GetUtcNow()))
            : SessionRefusal.Refused(http, limits);
    }
}
