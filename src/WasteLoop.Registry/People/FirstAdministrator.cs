using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Import;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Registry.People;

/// <summary>Lets somebody in when nobody can get in yet.</summary>
public static class FirstAdministrator
{
    public const string UserName = "admin";

    /// <summary>Makes the user <c>admin</c> when there is no user at all. Returns the one-time password to print; null otherwise.</summary>
    /// <remarks>
    /// The user, the password's hash and the journal entry are one transaction: a crash leaves all or nothing, and of two processes that start
    /// at once one makes it. A password that was lost before anybody read it is replaced by <c>wasteloop user reset admin</c>.
    /// </remarks>
    public static async Task<string?> Ensure(IServiceProvider services, CancellationToken cancellationToken)
    {
        try
        {
            return await UserAdministration.InTransaction(services, async (scope, db) =>
            {
                if (await db.Users.AnyAsync(cancellationToken)) return null;
                var admin = User.Check(Checks.Strict, UserName, "管理员", null, null, [Role.Administrator]);
                var now = scope.GetRequiredService<TimeProvider>().GetUtcNow();
                var (_, oneTime) = await db.CreateUser(admin, scope.GetRequiredService<Passwords>(), scope.GetRequiredService<UserManager<User>>(), new Actor(null, "first-start", null), now, cancellationToken);
                return oneTime;
            }, cancellationToken);
        }
        catch (DbUpdateException lost) when (services.GetRequiredService<DatabaseEngine>().IsDuplicateKey(lost))
        {
            // Another process was first and prints the password.
            return null;
        }
        catch (RuleViolationException lost) when (lost.Code == "user.name-taken")
        {
            return null;
        }
    }
}
