using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Registry.Register;

namespace WasteLoop.Registry.Parties;

/// <summary>Reads parties. Everybody may look up who is who; address and contact are for those concerned.</summary>
public static class FindParties
{
    private const int NamePartLengthMax = 50;

    public static async Task<Results<Ok<PartyView>, NotFound>> One(string party, Caller caller, RegistryDb db, CancellationToken cancellationToken) =>
        await db.Parties.AsNoTracking().SingleOrDefaultAsync(p => p.Code == party, cancellationToken) is { } found
            ? TypedResults.Ok(PartyView.Of(found, caller))
            : TypedResults.NotFound();

    /// <param name="name">A part of the name.</param>
    public static async Task<Page<PartyView>> List(string? party, string? region, string? name, PageRequest page, Caller caller, RegistryDb db, CancellationToken cancellationToken)
    {
        var prefix = RegionFilter.PrefixOf(region);
        var part = Texts.Optional(name, NamePartLengthMax, "name");
        var found = await db.Parties.AsNoTracking()
            .Where(p => (party == null || p.Code == party) && p.Region.StartsWith(prefix) && (part == null || p.Name.Contains(part)))
            .Where(p => page.After == null || string.Compare(p.Code, page.After) > 0)
            .OrderBy(p => p.Code).Take(page.Limit + 1).ToListAsync(cancellationToken);
        return page.Cut(found.ConvertAll(p => PartyView.Of(p, caller)), view => view.Party);
    }
}
