using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Kernel;
using WasteLoop.Registry.Register;
using WasteLoop.Registry.Sites;

namespace WasteLoop.Registry.Licences;

/// <summary>Who may take a waste on a day: the licences that cover it, with their holders and sites.</summary>
/// <remarks>固废法 art. 80 and 许可证办法 art. 15: waste goes only to a unit with a valid licence for it.</remarks>
public static class FindReceivers
{
    /// <summary>One licence that covers the waste. The region is the holder's.</summary>
    public sealed record Receiver(string Licence, string Holder, string Name, string Region, string Kind, string[] Methods, decimal YearlyTonnes, DateOnly ValidFrom, DateOnly ValidTo, SiteView[] Sites);

    /// <param name="on">The day; today when not said.</param>
    /// <exception cref="RuleViolationException">waste-code.format, waste-code.unknown, region.format, region.unknown.</exception>
    public static async Task<Page<Receiver>> List(
        string? wasteCode, DateOnly? on, string? region, PageRequest page, RegistryDb db, WasteCatalogue catalogue, TimeProvider clock, CancellationToken cancellationToken)
    {
        var day = on ?? ChinaTime.DateOf(clock.GetUtcNow());
        var code = WasteCode.Parse(wasteCode, "wasteCode");
        catalogue.Require(code, day, "wasteCode");
        var (category, waste, prefix) = (code.Category, code.Value, RegionFilter.PrefixOf(region));
        var found = await (
                from licence in db.Licences.AsNoTracking()
                join party in db.Parties on licence.Holder equals party.Code
                where licence.ValidFrom <= day && licence.ValidTo >= day && party.Region.StartsWith(prefix) && (page.After == null || string.Compare(licence.Code, page.After) > 0)
                    && licence.Scopes.Any(s => s.Category == category
                        && (s.Mode == Scope.All || (s.Mode == Scope.Only && s.Codes.Contains(waste)) || (s.Mode == Scope.Except && !s.Codes.Contains(waste))))
                orderby licence.Code
                select new { Licence = licence, party.Name, party.Region })
            .Take(page.Limit + 1).ToListAsync(cancellationToken);

        var holders = found.Select(row => row.Licence.Holder).Distinct().ToList();
        var sites = (await db.Sites.AsNoTracking().Where(s => holders.Contains(s.Party)).OrderBy(s => s.Code).ToListAsync(cancellationToken)).ToLookup(s => s.Party);
        var receivers = found.ConvertAll(row => new Receiver(row.Licence.Code, row.Licence.Holder, row.Name, row.Region, row.Licence.Kind, row.Licence.MethodList,
            Mass.FromGrams(row.Licence.YearlyGrams).Tonnes, row.Licence.ValidFrom, row.Licence.ValidTo, [.. sites[row.Licence.Holder].Select(SiteView.Of)]));
        return page.Cut(receivers, receiver => receiver.Licence);
    }
}
