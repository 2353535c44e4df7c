using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Import;
using WasteLoop.Contracts;
using WasteLoop.Contracts.Registry;
using WasteLoop.Kernel;
using WasteLoop.Registry.Register;

namespace WasteLoop.Registry.Transport;

/// <summary>A driver or escort (押运员), known by the qualification certificate (从业资格证).</summary>
public sealed class CrewMember : IRegistered<CrewMember>, IVersioned
{
    public const string Driver = "driver";
    public const string Escort = "escort";
    public const int NameLengthMax = 50;
    public static readonly IReadOnlyList<string> Duties = [Driver, Escort];

    public required string Certificate { get; init; }
    public required string Carrier { get; set; }
    public required string Name { get; set; }

    /// <summary>driver or escort.</summary>
    public required string Duty { get; set; }
    public required bool CoversHazardousWaste { get; set; }
    public required DateOnly ValidFrom { get; set; }

    /// <summary>The last day.</summary>
    public required DateOnly ValidTo { get; set; }
    public long Version { get; set; }

    string IRegistered<CrewMember>.Key => Certificate;

    public static CrewMember Check(Checks checks, string? certificate, string? carrier, string? name, string? duty, bool coversHazardousWaste, DateOnly? validFrom, DateOnly? validTo)
    {
        checks.Of(() => RegisterWords.Period(validFrom, validTo), false);
        return new CrewMember
        {
            Certificate = checks.Of(() => RegisterWords.Number(certificate, "certificate")),
            Carrier = checks.Of(() => CreditCode.Parse(carrier, "carrier").Value),
            Name = checks.Of(() => RegisterWords.Line(name, NameLengthMax, "name")),
            Duty = checks.Of(() => RegisterWords.OneOf(duty, Duties, "crew.duty", "duty")),
            CoversHazardousWaste = coversHazardousWaste,
            ValidFrom = validFrom ?? default,
            ValidTo = validTo ?? default,
        };
    }

    public IEvent Told() => new CrewRecorded(Certificate, Carrier, Name, Duty, CoversHazardousWaste, ValidFrom, ValidTo);

    public IEnumerable<Reference> References() => [new(Reference.Kind.Party, Carrier, "carrier")];

    public void TakeOver(CrewMember next)
    {
        Carrier = next.Carrier;
        Name = next.Name;
        Duty = next.Duty;
        CoversHazardousWaste = next.CoversHazardousWaste;
        ValidFrom = next.ValidFrom;
        ValidTo = next.ValidTo;
    }

    public static IQueryable<CrewMember> Among(RegistryDb db, IReadOnlyCollection<string> keys) => db.Crew.Where(c => keys.Contains(c.Certificate));
}
