using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;
using WasteLoop.Registry.Import;
using WasteLoop.Registry.Register;

namespace WasteLoop.Registry.People;

/// <summary>What the endpoints and the command line do to users. Each saves within the caller's transaction.</summary>
internal static class UserWrites
{
    /// <summary>Makes a user with a one-time password and tells it.</summary>
    /// <exception cref="RuleViolationException">user.name-taken, and those of <see cref="User.Check"/> and <see cref="Reference"/>.</exception>
    public static async Task<(User User, string OneTimePassword)> CreateUser(this RegistryDb db, User user, Passwords passwords, UserManager<User> users, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await Reference.RequireAll(db, user.References(), cancellationToken);
        var oneTime = Passwords.NewOneTime();
        user.GiveOneTimePassword(passwords.Hash(user, oneTime));
        await db.AddUser(user, users, actor, now);
        return (user, oneTime);
    }

    /// <summary>Adds a user who has a password, and tells it.</summary>
    /// <exception cref="RuleViolationException">user.name-taken.</exception>
    public static async Task AddUser(this RegistryDb db, User user, UserManager<User> users, Actor actor, DateTimeOffset now)
    {
        db.Record(user.Told(), now, actor);
        var result = await users.CreateAsync(user);
        if (result.Succeeded) return;
        if (result.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.DuplicateUserName)))
            throw new RuleViolationException("user.name-taken", $"用户名“{user.UserName}”已被使用。", $"The user name '{user.UserName}' is taken.", "userName", kind: Refusal.Conflict);
        throw new InvalidOperationException(string.Join(' ', result.Errors.Select(error => error.Description)));
    }

    /// <summary>Gives a new one-time password and signs the user out everywhere.</summary>
    public static async Task<string> ResetPassword(this RegistryDb db, User user, Passwords passwords, DatabaseEngine engine)
    {
        var oneTime = Passwords.NewOneTime();
        user.GiveOneTimePassword(passwords.Hash(user, oneTime));
        await db.EndSessions(user.Id, engine);
        await db.SaveUser(user);
        return oneTime;
    }

    /// <summary>Saves a changed user under a new stamp: of two who change it at once, the second fails.</summary>
    public static Task SaveUser(this RegistryDb db, User user)
    {
        if (db.Entry(user).State == EntityState.Modified) user.ConcurrencyStamp = Guid.CreateVersion7().ToString("N");
        return db.SaveChangesAsync(CancellationToken.None);
    }

    /// <summary>Signs a user out everywhere.</summary>
    public static async Task EndSessions(this RegistryDb db, string userId, DatabaseEngine engine)
    {
        await engine.HoldUser(db, userId, CancellationToken.None);
        await db.Sessions.Where(s => s.UserId == userId).ExecuteDeleteAsync(CancellationToken.None);
    }

    /// <summary>Whoever signs in as the user, or takes the user's sessions away, waits for the other.</summary>
    public static Task HoldUser(this DatabaseEngine engine, RegistryDb db, string userId, CancellationToken cancellationToken) => engine.Hold(db, "user/" + userId, cancellationToken);

    /// <summary>Refuses what would leave nobody to administer.</summary>
    /// <exception cref="RuleViolationException">user.last-administrator.</exception>
    public static async Task RequireAnotherAdministrator(this RegistryDb db, User user, DatabaseEngine engine, CancellationToken cancellationToken)
    {
        if (!user.Active || !user.Roles.Contains(Role.Administrator)) return;
        // Two administrators who close each other at once.
        await engine.Hold(db, ImportFile.HoldOf(UsersFile.Users), cancellationToken);
        if (!await db.Users.AnyAsync(u => u.Id != user.Id && u.Active && u.RolesText.Contains(Role.Administrator), cancellationToken))
            throw LastAdministrator();
    }

    /// <summary>Whether anyone may administer.</summary>
    public static Task<bool> HasAdministrator(this RegistryDb db, CancellationToken cancellationToken) =>
        db.Users.AnyAsync(u => u.Active && u.RolesText.Contains(Role.Administrator), cancellationToken);

    public static RuleViolationException LastAdministrator() => new("user.last-administrator", "这是最后一个管理员，不能停用或取消其管理员角色。",
        "This is the last administrator, who cannot be closed or lose the role.", nextZh: "请先另设一名管理员。", nextEn: "Make another administrator first.", kind: Refusal.Conflict);

    /// <exception cref="RuleViolationException">user.unknown (404).</exception>
    public static async Task<User> NeedUser(this RegistryDb db, string id, CancellationToken cancellationToken) => await db.Users.FindAsync([id], cancellationToken)
        ?? throw new RuleViolationException("user.unknown", "没有这个用户。", "There is no such user.", kind: Refusal.NotFound);
}
