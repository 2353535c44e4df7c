using System.Text.RegularExpressions;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Import;
using WasteLoop.Contracts;
using WasteLoop.Contracts.Registry;
using WasteLoop.Kernel;
using WasteLoop.Registry.Register;

namespace WasteLoop.Registry.Sites;

/// <summary>A storage or treatment facility on a site (设施), with a code such as TS001.</summary>
public sealed partial class Facility : IRegistered<Facility>, IVersioned
{
    public const int CodeLengthMax = 10;
    public const string Storage = "storage";
    public const string Treatment = "treatment";
    public static readonly IReadOnlyList<string> Kinds = [Storage, Treatment];

    public required string Site { get; init; }

    /// <summary>Two letters and three or four digits.</summary>
    public required string Code { get; init; }
    public required string Name { get; set; }

    /// <summary>storage or treatment.</summary>
    public required string Kind { get; set; }

    /// <summary>What it may hold or, for treatment, have under treatment at a time; grams.</summary>
    public required long CapacityGrams { get; set; }
    public long Version { get; set; }

    string IRegistered<Facility>.Key => Site + "/" + Code;

    public static Facility Check(Checks checks, string? site, string? facility, string? name, string? kind, long? capacityGrams) => new()
    {
        Site = checks.Of(() => SiteCode.Check(site, "site")),
        Code = checks.Of(() => CheckCode(facility)),
        Name = checks.Of(() => RegisterWords.Line(name, RegisterWords.NameLengthMax, "name")),
        Kind = checks.Of(() => RegisterWords.OneOf(kind, Kinds, "facility.kind", "kind")),
        CapacityGrams = checks.Of(() => RegisterWords.AboveZero(capacityGrams, "capacityKg"), 0),
    };

    public IEvent Told() => new FacilityRecorded(Site, Code, Name, Kind, CapacityGrams);

    public IEnumerable<Reference> References() => [new(Reference.Kind.Site, Site, "site")];

    public void TakeOver(Facility next)
    {
        Name = next.Name;
        Kind = next.Kind;
        CapacityGrams = next.CapacityGrams;
    }

    public static IQueryable<Facility> Among(RegistryDb db, IReadOnlyCollection<string> keys)
    {
        var sites = keys.Select(key => key[..key.IndexOf('/', StringComparison.Ordinal)]).Distinct().ToList();
        return db.Facilities.Where(f => sites.Contains(f.Site));
    }

    // HJ 1259-2022 art. 5.4.2 b): the code of the discharge permit, else one by HJ 608, such as TS001 or MF0001.
    private static string CheckCode(string? text)
    {
        var code = (text ?? "").Trim().ToUpperInvariant();
        return CodePattern().IsMatch(code) ? code : throw new RuleViolationException("facility.format",
            $"“{code}”不是设施编码：应为两个字母加三或四位数字，如 TS001。", $"'{code}' is not a facility code: two letters and three or four digits, such as TS001.", "facility", kind: Refusal.Invalid);
    }

    [GeneratedRegex("^[A-Z]{2}[0-9]{3,4}$")]
    private static partial Regex CodePattern();
}
