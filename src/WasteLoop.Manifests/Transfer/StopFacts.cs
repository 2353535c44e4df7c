using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Manifests.Replicas;

namespace WasteLoop.Manifests.Transfer;

/// <summary>Those who take part in a collection round.</summary>
internal sealed record StopParties(string Round, string Carrier, string Receiver, string ReceiverSite, string ReceiverRegion);

/// <summary>What the register says of those who take part, as far as it has been heard; what is not known stays empty.</summary>
internal sealed record StopFacts(IReadOnlyDictionary<string, KnownParty> Parties, IReadOnlyDictionary<string, KnownSite> Sites, IReadOnlyList<KnownLicence> Licences, IReadOnlyList<KnownTransportPermit> Permits)
{
    public static async Task<StopFacts> Load(ManifestsDb db, IReadOnlyList<string> parties, IReadOnlyList<string> sites, StopParties round, CancellationToken cancellationToken) => new(
        await db.Parties.AsNoTracking().Where(party => parties.Contains(party.Party)).ToDictionaryAsync(party => party.Party, cancellationToken),
        await db.Sites.AsNoTracking().Where(site => sites.Contains(site.Site)).ToDictionaryAsync(site => site.Site, cancellationToken),
        await db.Licences.AsNoTracking().Where(licence => licence.Holder == round.Receiver).OrderBy(licence => licence.Licence).ToListAsync(cancellationToken),
        await db.TransportPermits.AsNoTracking().Where(permit => permit.Carrier == round.Carrier).OrderByDescending(permit => permit.ValidTo).ToListAsync(cancellationToken));

    /// <summary>The licence for a method that covers all codes on the day, or else the first for the method; empty when none is known.</summary>
    public string LicenceOf(string method, IReadOnlyList<string> codes, DateOnly day)
    {
        var able = Licences.Where(licence => licence.HoldsOn(day) && licence.CoversMethod(method)).ToList();
        return (able.Find(licence => codes.All(licence.CoversCode)) ?? able.FirstOrDefault())?.Licence ?? "";
    }

    public SignedContent ContentOf(string number, string mover, string moverSite, string moverRegion, StopParties round, string licence, string method, string signedBy, DateTimeOffset at, SignedContainer[] containers) => new(
        number, UnitOf(mover, moverSite, moverRegion), CarrierOf(round.Carrier), UnitOf(round.Receiver, round.ReceiverSite, round.ReceiverRegion), licence, method, null, signedBy,
        at.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture), containers);

    private SignedUnit UnitOf(string party, string site, string region) => new(party, Parties.GetValueOrDefault(party)?.Name ?? "", Parties.GetValueOrDefault(party)?.Contact ?? "", Parties.GetValueOrDefault(party)?.Phone ?? "",
        site, Sites.GetValueOrDefault(site)?.Name ?? "", Sites.GetValueOrDefault(site)?.Address ?? "", region);

    private SignedCarrier CarrierOf(string carrier) => new(carrier, Parties.GetValueOrDefault(carrier)?.Name ?? "", Parties.GetValueOrDefault(carrier)?.Address ?? "", Parties.GetValueOrDefault(carrier)?.Phone ?? "", Permits.Count == 0 ? "" : Permits[0].Permit);
}
