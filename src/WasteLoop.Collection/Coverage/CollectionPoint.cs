namespace WasteLoop.Collection.Coverage;

/// <summary>A store of a collecting firm that holds a collection licence on the day (收运点).</summary>
public sealed class CollectionPoint
{
    public required string Site { get; init; }
    public required string Facility { get; init; }
    public required string Name { get; init; }
    public required string Party { get; init; }
    public required string Region { get; init; }
    public required long CapacityGrams { get; init; }
}

internal static class CollectionPoints
{
    private const string CollectionLicence = "collection";

    /// <summary>Those in the counties that begin with these digits.</summary>
    public static IQueryable<CollectionPoint> Points(this CollectionDb db, string prefix, DateOnly today) =>
        from facility in db.Facilities
        join site in db.Sites on facility.Site equals site.Site
        where facility.Kind == Replicas.KnownFacility.Storage && site.Region.StartsWith(prefix)
            && db.Licences.Any(l => l.Holder == site.Party && l.Kind == CollectionLicence && l.ValidFrom <= today && l.ValidTo >= today)
        select new CollectionPoint { Site = facility.Site, Facility = facility.Facility, Name = facility.Name, Party = site.Party, Region = site.Region, CapacityGrams = facility.CapacityGrams };
}
