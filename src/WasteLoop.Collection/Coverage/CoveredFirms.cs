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
    /// <param name="since">Served means served since this instant.</param>
    public static IQueryable<InCounty> Behind(this CollectionDb db, Figure figure, string prefix, DateTimeOffset since) => figure switch
    {
        Figure.Known => db.Invitations.Where(i => !i.Withdrawn && i.Region.StartsWith(prefix)).Select(i => new InCounty { Party = i.Party, Region = i.Region })
            .Union(Members(db, prefix).Select(m => new InCounty { Party = m.Party, Region = m.Region })),
        Figure.Joined => Members(db, prefix).Select(m => new InCounty { Party = m.Party, Region = m.Region }),
        Figure.Served => Members(db, prefix).Where(m => db.Containers.Any(c => c.Party == m.Party && c.DispatchedAt >= since)
                || db.Requests.Any(r => r.Firm == m.Party && r.State == RequestState.Collected && r.ClosedAt >= since))
            .Select(m => new InCounty { Party = m.Party, Region = m.Region }),
        Figure.Waiting => Waiting(db, prefix).Select(r => new InCounty { Party = r.Firm, Region = r.Region }).Distinct(),
    };

    public static IQueryable<PickupRequest> Waiting(CollectionDb db, string prefix) => db.Requests.Where(r => (r.State == RequestState.Open || r.State == RequestState.Planned) && r.Region.StartsWith(prefix));

    private static IQueryable<KnownMember> Members(CollectionDb db, string prefix) => db.Members.Where(m => m.Region.StartsWith(prefix));
}

/// <summary>A figure of the coverage that opens to its firms.</summary>
public enum Figure
{
    /// <summary>Invited or joined.</summary>
    Known,

    /// <summary>Have a user.</summary>
    Joined,

    /// <summary>Joined, and something left them on a manifest or was collected within a year.</summary>
    Served,

    /// <summary>Have a request that nobody has fetched.</summary>
    Waiting,
}
