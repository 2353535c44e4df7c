using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Import;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Registry.People;

/// <summary>Users from the command line, by the same code as the endpoints: for whoever has the machine but no account.</summary>
public static class UserAdministration
{
    private static readonly Actor CommandLine = new(null, "command-line", null);

    /// <summary>Makes a user. Returns the one-time password, to be shown once.</summary>
    /// <exception cref="RuleViolationException">As for <c>POST /users</c>.</exception>
    public static Task<string> Create(IServiceProvider services, string userName, string name, IReadOnlyList<string> roles, string? party, string? region, CancellationToken cancellationToken) =>
        InTransaction(services, async (scope, db) =>
        {
            var next = User.Check(Checks.Strict, userName, name, party, region, roles);
            var now = scope.GetRequiredService<TimeProvider>().GetUtcNow();
            return (await db.CreateUser(next, scope.GetRequiredService<Passwords>(), scope.GetRequiredService<UserManager<User>>(), CommandLine, now, cancellationToken)).OneTimePassword;
        }, cancellationToken);

    /// <summary>Gives a user a new one-time password and signs the user out everywhere.</summary>
    /// <exception cref="RuleViolationException">user.unknown.</exception>
    public static Task<string> ResetPassword(IServiceProvider services, string userName, CancellationToken cancellationToken) => InTransaction(services, async (scope, db) =>
    {
        var normalized = userName.Trim().ToUpperInvariant();
        var id = await db.Users.Where(u => u.NormalizedUserName == normalized).Select(u => u.Id).SingleOrDefaultAsync(cancellationToken);
        return await db.ResetPassword(await db.NeedUser(id ?? "", cancellationToken), scope.GetRequiredService<Passwords>(), scope.GetRequiredService<DatabaseEngine>());
    }, cancellationToken);

    /// <summary>All users by name.</summary>
    public static async Task<IReadOnlyList<UserView>> List(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var found = await scope.ServiceProvider.GetRequiredService<RegistryDb>().Users.AsNoTracking().OrderBy(u => u.UserName).ToListAsync(cancellationToken);
        return found.ConvertAll(UserView.Of);
    }

    /// <summary>Runs a change in a transaction of its own, in line with the other writers.</summary>
    internal static async Task<T> InTransaction<T>(IServiceProvider services, Func<IServiceProvider, RegistryDb, Task<T>> change, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RegistryDb>();
        using var turn = await services.GetRequiredService<WriteGate<RegistryDb>>().Enter(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var result = await change(scope.ServiceProvider, db);
        await transaction.CommitAsync(CancellationToken.None);
        return result;
    }
}
