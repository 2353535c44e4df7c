using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Import;
using WasteLoop.Contracts;
using WasteLoop.Contracts.Registry;
using WasteLoop.Kernel;
using WasteLoop.Registry.Register;

namespace WasteLoop.Registry.Licences;

/// <summary>A hazardous-waste operating licence (危险废物经营许可证). Public in law.</summary>
public sealed class Licence : IRegistered<Licence>, IVersioned
{
    public const string Comprehensive = "comprehensive";
    public const string Collection = "collection";
    public const int ScopesMax = 50;
    public const int MethodsMax = 40;
    public const int MethodsLengthMax = 300;
    public static readonly IReadOnlyList<string> Kinds = [Comprehensive, Collection];

    /// <summary>The licence number.</summary>
    public required string Code { get; init; }

    /// <summary>The party licensed.</summary>
    public required string Holder { get; init; }

    /// <summary>comprehensive or collection.</summary>
    public required string Kind { get; set; }
    public required List<Scope> Scopes { get; init; }

    /// <summary>Codes of use or disposal, split by semicolons: R9;D10.</summary>
    public required string Methods { get; set; }

    /// <summary>The approved yearly amount in grams.</summary>
    public required long YearlyGrams { get; set; }
    public required DateOnly ValidFrom { get; set; }

    /// <summary>The last day.</summary>
    public required DateOnly ValidTo { get; set; }
    public long Version { get; set; }

    public string[] MethodList => Methods.Split(';', StringSplitOptions.RemoveEmptyEntries);
    public IReadOnlyList<Scope> ScopesInOrder => [.. Scopes.OrderBy(scope => scope.Position)];

    string IRegistered<Licence>.Key => Code;

    public static Licence Check(Checks checks, LicenceRules rules, string? licence, string? holder, string? kind, IReadOnlyList<ScopeView>? scopes,
        IReadOnlyList<string>? methods, long? yearlyGrams, DateOnly? validFrom, DateOnly? validTo)
    {
        var code = checks.Of(() => RegisterWords.Number(licence, "licence"));
        var knownKind = checks.Of(() => RegisterWords.OneOf(kind, Kinds, "licence.kind", "kind"));
        var checkedLicence = new Licence
        {
            Code = code,
            Holder = checks.Of(() => CreditCode.Parse(holder, "holder").Value),
            Kind = knownKind,
            Scopes = scopes is null ? [] : checks.Of(() => CheckScopes(rules, code, scopes), []),
            Methods = methods is null ? "" : checks.Of(() => CheckMethods(methods)),
            YearlyGrams = checks.Of(() => RegisterWords.AboveZero(yearlyGrams, "yearlyTonnes"), 0),
            ValidFrom = validFrom ?? default,
            ValidTo = validTo ?? default,
        };
        if (checks.Of(() => RegisterWords.Period(validFrom, validTo), false) && knownKind.Length > 0 && validFrom is { } from && validTo is { } to)
            checks.Of(() => rules.RequirePeriod(knownKind, from, to), false);
        return checkedLicence;
    }

    public IEvent Told() => new LicenceRecorded(Code, Holder, Kind, [.. ScopesInOrder.Select(scope => new LicenceScope(scope.Category, scope.Mode, scope.CodeList))],
        MethodList, YearlyGrams, ValidFrom, ValidTo);

    public IEnumerable<Reference> References() => [new(Reference.Kind.Party, Holder, "holder")];

    public void TakeOver(Licence next)
    {
        // 危险废物经营许可证管理办法 art. 15: a licence is not to be transferred.
        if (Holder != next.Holder)
            throw new RuleViolationException("licence.not-transferable", $"许可证 {Code} 属于 {Holder}，不得转让给其他单位。", $"The licence {Code} belongs to {Holder} and cannot pass to another party.",
                "holder", "licence.valid", "请核对许可证编号和持证单位。", "Check the number and the holder.", Refusal.Conflict);
        Kind = next.Kind;
        Methods = next.Methods;
        YearlyGrams = next.YearlyGrams;
        ValidFrom = next.ValidFrom;
        ValidTo = next.ValidTo;
        var scopesBefore = ScopeText.Write(ScopesInOrder);
        // In place: a row that is taken out and put in again under the same key would clash.
        Scopes.RemoveAll(scope => next.Scopes.TrueForAll(other => other.Category != scope.Category));
        foreach (var scope in next.Scopes)
        {
            if (Scopes.Find(other => other.Category == scope.Category) is not { } mine)
            {
                Scopes.Add(scope);
                continue;
            }
            mine.Position = scope.Position;
            mine.Mode = scope.Mode;
            mine.Codes = scope.Codes;
        }
        // The version is the licence's: two who change different categories at once must meet.
        if (ScopeText.Write(ScopesInOrder) != scopesBefore) Version++;
    }

    public static IQueryable<Licence> Among(RegistryDb db, IReadOnlyCollection<string> keys) => db.Licences.Include(l => l.Scopes).Where(l => keys.Contains(l.Code));

    private static List<Scope> CheckScopes(LicenceRules rules, string licence, IReadOnlyList<ScopeView> said)
    {
        if (said.Count is 0 or > ScopesMax)
            throw new RuleViolationException("scope.count", $"须列出 1 至 {ScopesMax} 个废物类别。", $"A licence names 1 to {ScopesMax} waste categories.", "scopes", kind: Refusal.Invalid);
        var scopes = said.Select((scope, i) => Scope.Check(rules.Catalogue, rules.Today, licence, i, scope)).ToList();
        if (scopes.GroupBy(scope => scope.Category).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new RuleViolationException("scope.category-twice", $"类别 {twice.Key} 出现了两次。", $"The category {twice.Key} is named twice.", "scopes", kind: Refusal.Invalid);
        return scopes;
    }

    private static string CheckMethods(IReadOnlyList<string> said)
    {
        if (said.Count is 0 or > MethodsMax)
            throw new RuleViolationException("method.count", $"须列出 1 至 {MethodsMax} 种利用处置方式。", $"A licence names 1 to {MethodsMax} ways of use or disposal.", "methods", kind: Refusal.Invalid);
        var codes = said.Select((method, i) => DisposalMethods.Require(method, $"methods[{i}]").Code).ToList();
        return codes.Distinct().Count() == codes.Count ? string.Join(';', codes)
            : throw new RuleViolationException("method.twice", "利用处置方式有重复。", "A way of use or disposal is named twice.", "methods", kind: Refusal.Invalid);
    }
}
