using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;

namespace WasteLoop.Registry.People;

/// <summary>Reads keys, the newest first: the own firm's, or all for administrators and auditors.</summary>
public static class FindKeys
{
    public static async Task<Page<KeyView>> List(string? party, PageRequest page, Caller caller, RegistryDb db, CancellationToken cancellationToken)
    {
        var (all, own) = (caller.SeesAll, caller.Party);
        var found = await db.MachineKeys.AsNoTracking()
            .Where(k => all || (own != null && k.Party == own))
            .Where(k => (party == null || k.Party == party) && (page.After == null || string.Compare(k.Id, page.After) < 0))
            .OrderByDescending(k => k.Id).Take(page.Limit + 1).ToListAsync(cancellationToken);
        return page.Cut(found.ConvertAll(KeyView.Of), view => view.KeyId);
    }
}
