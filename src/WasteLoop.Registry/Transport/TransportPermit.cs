using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Import;
using WasteLoop.Contracts;
using WasteLoop.Contracts.Registry;
using WasteLoop.Kernel;
using WasteLoop.Registry.Register;

namespace WasteLoop.Registry.Transport;

/// <summary>A carrier's permit for dangerous goods by road (道路危险货物运输许可).</summary>
public sealed class TransportPermit : IRegistered<TransportPermit>, IVersioned
{
    /// <summary>The permit number.</summary>
    public required string Code { get; init; }
    public required string Carrier { get; set; }

    /// <summary>交运函〔2012〕309号: hazardous waste is a business scope of its own.</summary>
    public required bool CoversHazardousWaste { get; set; }
    public required DateOnly ValidFrom { get; set; }

    /// <summary>The last day.</summary>
    public required DateOnly ValidTo { get; set; }
    public long Version { get; set; }

    string IRegistered<TransportPermit>.Key => Code;

    public static TransportPermit Check(Checks checks, string? permit, string? carrier, bool coversHazardousWaste, DateOnly? validFrom, DateOnly? validTo)
    {
        checks.Of(() => RegisterWords.Period(validFrom, validTo), false);
        return new TransportPermit
        {
            Code = checks.Of(() => RegisterWords.Number(permit, "permit")),
            Carrier = checks.Of(() => CreditCode.Parse(carrier, "carrier").Value),
            CoversHazardousWaste = coversHazardousWaste,
            ValidFrom = validFrom ?? default,
            ValidTo = validTo ?? default,
        };
    }

    public IEvent Told() => new TransportPermitRecorded(Code, Carrier, CoversHazardousWaste, ValidFrom, ValidTo);

    public IEnumerable<Reference> References() => [new(Reference.Kind.Party, Carrier, "carrier")];

    public void TakeOver(TransportPermit next)
    {
        Carrier = next.Carrier;
        CoversHazardousWaste = next.CoversHazardousWaste;
        ValidFrom = next.ValidFrom;
        ValidTo = next.ValidTo;
    }

    public static IQueryable<TransportPermit> Among(RegistryDb db, IReadOnlyCollection<string> keys) => db.TransportPermits.Where(p => keys.Contains(p.Code));
}
