using WasteLoop.Chassis.People;

namespace WasteLoop.Declarations;

/// <summary>A row that belongs to a party's site; who may see it follows from that.</summary>
public interface IOfSite
{
    /// <summary>Credit code.</summary>
    string Party { get; }

    /// <summary>Site code, 21 characters.</summary>
    string Site { get; }
}

/// <summary>Which rows a caller may see.</summary>
public static class OfSite
{
    /// <summary>The caller's own rows, those of the regulator's region, or all for auditors and administrators.</summary>
    public static IQueryable<T> SeenBy<T>(this IQueryable<T> rows, Caller caller, DeclarationsDb db) where T : class, IOfSite
    {
        if (caller.SeesAll) return rows;
        var (party, prefix) = (caller.Party, caller.RegionPrefix);
        return rows.Where(row => (party != null && row.Party == party)
            || (prefix != null && db.Sites.Any(site => site.Site == row.Site && site.Region.StartsWith(prefix))));
    }
}
