using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;

namespace WasteLoop.Registry.People;

/// <summary>Reads users: for administrators and auditors.</summary>
public static class FindUsers
{
    public static async Task<Results<Ok<UserView>, NotFound>> One(string id, RegistryDb db, CancellationToken cancellationToken) =>
        await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == id, cancellationToken) is { } found ? TypedResults.Ok(UserView.Of(found)) : TypedResults.NotFound();

    public static async Task<Page<UserView>> List(string? party, PageRequest page, RegistryDb db, CancellationToken cancellationToken)
    {
        var found = await db.Users.AsNoTracking()
            .Where(u => (party == null || u.Party == party) && (page.After == null || string.Compare(u.UserName, page.After) > 0))
            .OrderBy(u => u.UserName).Take(page.Limit + 1).ToListAsync(cancellationToken);
        return page.Cut(found.ConvertAll(UserView.Of), view => view.UserName);
    }

    /// <summary>The one who asks.</summary>
    public static async Task<Results<Ok<PersonView>, NotFound>> Me(Caller caller, RegistryDb db, CancellationToken cancellationToken)
    {
        if (await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == caller.UserId, cancellationToken) is { } user) return TypedResults.Ok(PersonView.Of(user));
        return await db.MachineKeys.AsNoTracking().SingleOrDefaultAsync(k => k.Id == caller.UserId, cancellationToken) is { } key ? TypedResults.Ok(PersonView.Of(key)) : TypedResults.NotFound();
    }
}
