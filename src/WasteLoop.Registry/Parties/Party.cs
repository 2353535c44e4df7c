using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Import;
using WasteLoop.Contracts;
using WasteLoop.Contracts.Registry;
using WasteLoop.Kernel;
using WasteLoop.Registry.Register;

namespace WasteLoop.Registry.Parties;

/// <summary>A firm or other legal person (单位), known by its credit code.</summary>
public sealed class Party : IRegistered<Party>, IVersioned
{
    public const int ContactLengthMax = 50;
    public const int PhoneLengthMax = 30;

    /// <summary>The 18-character credit code.</summary>
    public required string Code { get; init; }
    public required string Name { get; set; }

    /// <summary>Six digits.</summary>
    public required string Region { get; set; }
    public required string Address { get; set; }

    /// <summary>The person to ask; empty when not known.</summary>
    public required string Contact { get; set; }
    public required string Phone { get; set; }
    public long Version { get; set; }

    string IRegistered<Party>.Key => Code;

    public static Party Check(Checks checks, string? party, string? name, string? region, string? address, string? contact, string? phone) => new()
    {
        Code = checks.Of(() => CreditCode.Parse(party, "party").Value),
        Name = checks.Of(() => RegisterWords.Line(name, RegisterWords.NameLengthMax, "name")),
        Region = checks.Of(() => Regions.Require(region, "region").Value),
        Address = checks.Of(() => RegisterWords.Line(address, RegisterWords.AddressLengthMax, "address")),
        Contact = checks.Of(() => RegisterWords.OptionalLine(contact, ContactLengthMax, "contact")),
        Phone = checks.Of(() => RegisterWords.OptionalLine(phone, PhoneLengthMax, "phone")),
    };

    public IEvent Told() => new PartyRecorded(Code, Name, Region, Address, Contact, Phone);

    public IEnumerable<Reference> References() => [];

    public void TakeOver(Party next)
    {
        Name = next.Name;
        Region = next.Region;
        Address = next.Address;
        Contact = next.Contact;
        Phone = next.Phone;
    }

    public static IQueryable<Party> Among(RegistryDb db, IReadOnlyCollection<string> keys) => db.Parties.Where(p => keys.Contains(p.Code));
}
