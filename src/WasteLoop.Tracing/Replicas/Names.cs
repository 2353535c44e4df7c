using Microsoft.EntityFrameworkCore;

namespace WasteLoop.Tracing.Replicas;

/// <summary>The names of the firms and sites that an answer speaks of, read in a few queries.</summary>
internal sealed class Names
{
    private readonly Dictionary<string, KnownParty> parties = [];
    private readonly Dictionary<string, KnownSite> sites = [];

    /// <summary>Reads the sites and their firms, and further firms.</summary>
    public static async Task<Names> Of(TracingDb db, IEnumerable<string?> sites, IEnumerable<string?> parties, CancellationToken cancellationToken)
    {
        var names = new Names();
        foreach (var chunk in sites.OfType<string>().Distinct().Chunk(TracingDb.LabelsPerQuery))
            foreach (var site in await db.Sites.AsNoTracking().Where(s => chunk.Contains(s.Site)).ToListAsync(cancellationToken)) names.sites[site.Site] = site;
        foreach (var chunk in parties.OfType<string>().Concat(names.sites.Values.Select(s => s.Party)).Distinct().Chunk(TracingDb.LabelsPerQuery))
            foreach (var party in await db.Parties.AsNoTracking().Where(p => chunk.Contains(p.Party)).ToListAsync(cancellationToken)) names.parties[party.Party] = party;
        return names;
    }

    /// <summary>Null while the register has not told the name.</summary>
    public string? OfParty(string? party) => party is null ? null : parties.GetValueOrDefault(party)?.Name;

    /// <inheritdoc cref="OfParty"/>
    public string? OfSite(string? site) => site is null ? null : sites.GetValueOrDefault(site)?.Name;

    /// <summary>Whose site it is.</summary>
    public string? PartyOf(string? site) => site is null ? null : sites.GetValueOrDefault(site)?.Party;

    /// <summary>Where it lies.</summary>
    public string? RegionOf(string? site) => site is null ? null : sites.GetValueOrDefault(site)?.Region;
}
