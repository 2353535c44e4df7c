using WasteLoop.Contracts.Manifests;
using WasteLoop.Reporting.Figures;

namespace WasteLoop.Reporting.Replicas;

/// <summary>What transfer manifests mean for the figures. One that is voided has counted nothing.</summary>
internal static class FromManifests
{
    public static void Issued(Book book, ManifestIssued issued) => book.Known.Keep(new KnownManifest { Manifest = issued.Manifest, MoverSite = issued.MoverSite });

    /// <remarks>On the road it is in no store; the transfer counts when it is accepted.</remarks>
    public static void Departed(Book book, ManifestDeparted departed)
    {
        book.Known.Keep(new KnownManifest { Manifest = departed.Manifest, MoverSite = departed.MoverSite });
        foreach (var container in departed.Containers)
            book.Count(Link.Stored, departed.MoverSite, container.Label, -container.Grams, departed.Manifest, Why.Departed);
    }
}
