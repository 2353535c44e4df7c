using WasteLoop.Collection.Replicas;
using WasteLoop.Collection.Requests;

namespace WasteLoop.Collection.Coverage;

/// <summary>Which small firms stand behind each figure of the coverage.</summary>
internal static class CoveredFirms
{
    /// <summary>A small firm and its county.</summary>
    public sealed class InCounty
    {
        public required string Party { get; init; }
        public required string Region { get; init; }
    }

    /// <summary>Those behind a figure whose county begins with these digits.</summary>
    /// <param name="large">Those of <see cref="LargeFirms"/>: not small, so neither known, joined nor served.</param>
    /// <param name="since">Served means served since this instant.</param>
    public static IQueryable<InCounty> Behind(this CollectionDb db, Figure figure, string prefix, IReadOnlyList<string> large, DateTimeOffset since) => figure switch
    {
        Figure.Known => db.Known(prefix).Where(firm => !large.Contains(firm.Party)),
        Figure.OverBound => db.Known(prefix).Where(firm => large.Contains(firm.Party)),
        Figure.Joined => Members(db, prefix, large).Select(m => new InCounty { Party = m.Party, Region = m.Region }),
        Figure.Served => Members(db, prefix, large).Where(m => db.Containers.Any(c => c.Party == m.Party && c.DispatchedAt >= since)
                || db.Requests.Any(r => r.Firm == m.Party && r.State == RequestState.Collected && r.ClosedAt >= since))
            .Select(m => new InCounty { Party = m.Party, Region = m.Region }),
        Figure.Waiting => Waiting(db, prefix).Select(r => new InCounty { Party = r.Firm, Region = r.Region }).Distinct(),
    };

    /// <summary>All that were invited or joined.</summary>
    public static IQueryable<InCounty> Known(this CollectionDb db, string prefix) =>
        db.Invitations.Where(i => !i.Withdrawn && i.Region.StartsWith(prefix)).Select(i => new InCounty { Party = i.Party, Region = i.Region })
            .Union(db.Members.Where(m => m.Region.StartsWith(prefix)).Select(m => new InCounty { Party = m.Party, Region = m.Region }));

    public static IQueryable<PickupRequest> Waiting(CollectionDb db, string prefix) => db.Requests.Where(r => (r.State == RequestState.Open || r.State == RequestState.Planned) && r.Region.StartsWith(prefix));

    private static IQueryable<KnownMember> Members(CollectionDb db, string prefix, IReadOnlyList<string> large) => db.Members.Where(m => m.Region.StartsWith(prefix) && !large.Contains(m.Party));
}

/// <summary>A figure of the coverage that opens to its firms.</summary>
public enum Figure
{
    /// <summary>Invited or joined, and small as far as its ledger tells.</summary>
    Known,

    /// <summary>Have a user.</summary>
    Joined,

    /// <summary>Joined, and something left them on a manifest or was collected within a year.</summary>
    Served,

    /// <summary>Have a request that nobody has fetched.</summary>
    Waiting,

    /// <summary>Invited or joined, but not small: its ledger filled more within a year than the rulebook's bound.</summary>
    OverBound,
}
