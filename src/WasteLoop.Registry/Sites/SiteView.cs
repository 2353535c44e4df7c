namespace WasteLoop.Registry.Sites;

/// <summary>A site as answered.</summary>
public sealed record SiteView(string Site, string Party, string Name, string Region, string Address)
{
    internal static SiteView Of(Site site) => new(site.Code, site.Party, site.Name, site.Region, site.Address);
}
