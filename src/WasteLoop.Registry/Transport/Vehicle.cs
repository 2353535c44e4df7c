using System.Text.RegularExpressions;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Import;
using WasteLoop.Contracts;
using WasteLoop.Contracts.Registry;
using WasteLoop.Kernel;
using WasteLoop.Registry.Register;

namespace WasteLoop.Registry.Transport;

/// <summary>A vehicle and its transport certificate (道路运输证), known by its plate.</summary>
public sealed partial class Vehicle : IRegistered<Vehicle>, IVersioned
{
    public const int PlateLengthMax = 10;

    public required string Plate { get; init; }
    public required string Carrier { get; set; }

    /// <summary>The number of the transport certificate.</summary>
    public required string Certificate { get; set; }
    public required bool CoversHazardousWaste { get; set; }
    public required DateOnly ValidFrom { get; set; }

    /// <summary>The last day.</summary>
    public required DateOnly ValidTo { get; set; }

    /// <summary>The approved load (核定载质量) in grams.</summary>
    public required long LoadMaxGrams { get; set; }
    public long Version { get; set; }

    string IRegistered<Vehicle>.Key => Plate;

    public static Vehicle Check(Checks checks, string? plate, string? carrier, string? certificate, bool coversHazardousWaste, DateOnly? validFrom, DateOnly? validTo, long? loadMaxGrams)
    {
        checks.Of(() => RegisterWords.Period(validFrom, validTo), false);
        return new Vehicle
        {
            Plate = checks.Of(() => CheckPlate(plate)),
            Carrier = checks.Of(() => CreditCode.Parse(carrier, "carrier").Value),
            Certificate = checks.Of(() => RegisterWords.Number(certificate, "certificate")),
            CoversHazardousWaste = coversHazardousWaste,
            ValidFrom = validFrom ?? default,
            ValidTo = validTo ?? default,
            LoadMaxGrams = checks.Of(() => RegisterWords.AboveZero(loadMaxGrams, "loadMaxKg"), 0),
        };
    }

    public IEvent Told() => new VehicleRecorded(Plate, Carrier, Certificate, CoversHazardousWaste, ValidFrom, ValidTo, LoadMaxGrams);

    public IEnumerable<Reference> References() => [new(Reference.Kind.Party, Carrier, "carrier")];

    public void TakeOver(Vehicle next)
    {
        Carrier = next.Carrier;
        Certificate = next.Certificate;
        CoversHazardousWaste = next.CoversHazardousWaste;
        ValidFrom = next.ValidFrom;
        ValidTo = next.ValidTo;
        LoadMaxGrams = next.LoadMaxGrams;
    }

    public static IQueryable<Vehicle> Among(RegistryDb db, IReadOnlyCollection<string> keys) => db.Vehicles.Where(v => keys.Contains(v.Plate));

    /// <summary>The plate without blanks and dots, in upper case: 浙A·D1234 becomes 浙AD1234.</summary>
    /// <exception cref="RuleViolationException">vehicle.plate.</exception>
    public static string CheckPlate(string? text)
    {
        var plate = (text ?? "").Replace(" ", "").Replace("·", "").Replace("•", "").ToUpperInvariant();
        return PlatePattern().IsMatch(plate) ? plate : throw new RuleViolationException("vehicle.plate",
            $"“{text?.Trim()}”不是车牌号：应如 浙AD1234、浙A12345 或 浙A1234挂。", $"'{text?.Trim()}' is not a plate number such as 浙AD1234 or 浙A1234挂.", "plate", kind: Refusal.Invalid);
    }

    [GeneratedRegex("^[\u4e00-\u9fff][A-Z](?:[A-Z0-9]{5,6}|[A-Z0-9]{4}[\u4e00-\u9fff])$")]
    private static partial Regex PlatePattern();
}
