using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Import;
using WasteLoop.Contracts;
using WasteLoop.Contracts.Registry;
using WasteLoop.Kernel;
using WasteLoop.Registry.Register;

namespace WasteLoop.Registry.Sites;

/// <summary>A place where a party makes, stores or treats waste (场所).</summary>
public sealed class Site : IRegistered<Site>, IVersioned
{
    /// <summary>21 characters, see <see cref="SiteCode"/>.</summary>
    public required string Code { get; init; }

    /// <summary>The first 18 characters of the code.</summary>
    public required string Party { get; init; }
    public required string Name { get; set; }
    public required string Region { get; set; }
    public required string Address { get; set; }
    public long Version { get; set; }

    string IRegistered<Site>.Key => Code;

    public static Site Check(Checks checks, string? site, string? name, string? region, string? address)
    {
        var code = checks.Of(() => SiteCode.Check(site, "site"));
        return new Site
        {
            Code = code,
            Party = SiteCode.PartyOf(code),
            Name = checks.Of(() => RegisterWords.Line(name, RegisterWords.NameLengthMax, "name")),
            Region = checks.Of(() => Regions.Require(region, "region").Value),
            Address = checks.Of(() => RegisterWords.Line(address, RegisterWords.AddressLengthMax, "address")),
        };
    }

    public IEvent Told() => new SiteRecorded(Code, Party, Name, Region, Address);

    public IEnumerable<Reference> References() => [new(Reference.Kind.Party, Party, "site")];

    public void TakeOver(Site next)
    {
        Name = next.Name;
        Region = next.Region;
        Address = next.Address;
    }

    public static IQueryable<Site> Among(RegistryDb db, IReadOnlyCollection<string> keys) => db.Sites.Where(s => keys.Contains(s.Code));
}
