using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Registry.People;

/// <summary>Changes one's own password, signs out everywhere else and opens a session with all roles.</summary>
/// <remarks>Keeps its own transactions: a wrong old password is counted, and nothing is hashed while other writers wait.</remarks>
public static class ChangePassword
{
    [Example("""{"old":"k3m9p-x2w7q-8hbtn-c4rz6","new":"grams-and-tonnes-1"}""")]
    public sealed record Request(string Old, string New);

    public static async Task<Results<Ok<SessionView>, ProblemHttpResult>> Handle(Request request, HttpContext http, Caller caller, RegistryDb db, WriteGate<RegistryDb> gate, DatabaseEngine engine, SignInLimits limits,
        Passwords passwords, TokenSigner signer, TimeProvider clock, IOptions<RegistryOptions> options, CancellationToken cancellationToken)
    {
        var found = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == caller.UserId, cancellationToken);
        if (found is not { Active: true })
            throw new RuleViolationException("password.no-account", "此账号没有可修改的密码。", "This account has no password to change.", kind: Refusal.NotFound);
        if (!limits.Admits(http, found.NormalizedUserName!)) return SessionRefusal.TooMany(http);
        var matches = !found.IsLocked(clock.GetUtcNow()) && passwords.Match(found, request.Old);
        if (matches) await passwords.RequireStrong(found, request.New);
        if (matches && request.New == request.Old)
            throw new RuleViolationException("password.same", "新密码与原密码相同。", "The new password is the old one.", "new");
        var hash = matches ? passwords.Hash(found, request.New) : "";

        using var turn = await gate.Enter(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await engine.HoldUser(db, found.Id, cancellationToken);
        var user = await db.Users.SingleAsync(u => u.Id == found.Id, cancellationToken);
        var now = clock.GetUtcNow();
        // The account may have been locked, closed or reset while we hashed.
        if (!matches || user.IsLocked(now) || !user.Active || user.PasswordHash != found.PasswordHash)
        {
            if (!matches && !user.IsLocked(now)) user.PasswordFailed(now, options.Value);
            await db.SaveUser(user);
            await transaction.CommitAsync(CancellationToken.None);
            throw new RuleViolationException("password.wrong-old", "原密码不正确，或账号暂时锁定。", "The old password is wrong, or the account is locked for now.", "old",
                nextZh: $"连续 {options.Value.FailuresMax} 次错误后须等待 {options.Value.LockMinutes} 分钟。", nextEn: $"After {options.Value.FailuresMax} wrong passwords in a row wait {options.Value.LockMinutes} minutes.");
        }
        user.ChoosePassword(hash);
        await db.EndSessions(user.Id, engine);
        var session = await SignIn.Open(db, user, signer, now, options.Value, CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
        return TypedResults.Ok(session);
    }
}
