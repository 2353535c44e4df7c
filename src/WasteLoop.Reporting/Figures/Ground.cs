using WasteLoop.Reporting.Replicas;

namespace WasteLoop.Reporting.Figures;

/// <summary>What is known of the batches, sites and manifests that a batch of facts stands on; decides in which cell each counts.</summary>
internal sealed record Ground(IReadOnlyDictionary<string, KnownBatch> Batches, IReadOnlyDictionary<string, KnownSite> Sites, IReadOnlyDictionary<string, KnownManifest> Manifests)
{
    private const int ProvinceDigits = 2;

    /// <summary>The fact in its cell; null while something that it stands on has not been heard of.</summary>
    public Fact? Place(WaitingFact fact)
    {
        if (!Batches.TryGetValue(fact.Batch, out var batch)) return null;
        var (site, otherSite) = (fact.Site, fact.OtherSite);
        if (fact.Manifest is not null)
        {
            if (!Manifests.TryGetValue(fact.Manifest, out var manifest)) return null;
            if (site.Length == 0) site = manifest.MoverSite;
            if (otherSite is "") otherSite = manifest.MoverSite;
        }
        if (!Sites.TryGetValue(site, out var here)) return null;
        var link = fact.Link;
        if (otherSite is not null)
        {
            if (!Sites.TryGetValue(otherSite, out var there)) return null;
            if (link == Link.Transferred && here.Region[..ProvinceDigits] != there.Region[..ProvinceDigits]) link = Link.Exported;
        }
        var month = fact.Month.Length == 0 ? batch.WeighedMonth : fact.Month;
        return new Fact
        {
            Source = fact.Source,
            Sequence = fact.Sequence,
            Index = fact.Index,
            Cell = Cell.KeyOf(month, here.Region, batch.WasteCode, batch.Class, link, fact.Method),
            Batch = fact.Batch,
            Grams = fact.Grams,
            Site = site,
            OtherSite = otherSite,
            Document = fact.Document,
            Why = fact.Why,
            At = fact.At,
            RecordedAt = fact.RecordedAt,
        };
    }

    /// <summary>A placed fact as it was before: to be placed again.</summary>
    public static WaitingFact Unplaced(Fact fact)
    {
        var cell = CellParts.Of(fact.Cell);
        return new WaitingFact
        {
            Source = fact.Source,
            Sequence = fact.Sequence,
            Index = fact.Index,
            Month = cell.Period,
            Link = cell.Link == Link.Exported ? Link.Transferred : cell.Link,
            Method = cell.Method,
            Batch = fact.Batch,
            Grams = fact.Grams,
            Site = fact.Site,
            OtherSite = fact.OtherSite,
            Document = fact.Document,
            Why = fact.Why,
            At = fact.At,
            RecordedAt = fact.RecordedAt,
        };
    }
}
