using Microsoft.EntityFrameworkCore;
using WasteLoop.Kernel;

namespace WasteLoop.Registry.Register;

/// <summary>A party or site that a record names and that must be in the register.</summary>
public sealed record Reference(Reference.Kind To, string Code, string Field)
{
    public enum Kind
    {
        Party,
        Site,
    }

    /// <summary>Those of the references that exist; two queries, however many they are.</summary>
    public static async Task<HashSet<Reference>> Known(RegistryDb db, IEnumerable<Reference> references, CancellationToken cancellationToken)
    {
        var byKind = references.ToLookup(reference => reference.To);
        var parties = byKind[Kind.Party].Select(reference => reference.Code).Distinct().ToList();
        var sites = byKind[Kind.Site].Select(reference => reference.Code).Distinct().ToList();
        var knownParties = parties.Count == 0 ? [] : await db.Parties.Where(p => parties.Contains(p.Code)).Select(p => p.Code).ToListAsync(cancellationToken);
        var knownSites = sites.Count == 0 ? [] : await db.Sites.Where(s => sites.Contains(s.Code)).Select(s => s.Code).ToListAsync(cancellationToken);
        var known = (Parties: knownParties.ToHashSet(), Sites: knownSites.ToHashSet());
        return [.. byKind[Kind.Party].Where(reference => known.Parties.Contains(reference.Code)), .. byKind[Kind.Site].Where(reference => known.Sites.Contains(reference.Code))];
    }

    /// <exception cref="RuleViolationException">party.not-registered, site.not-registered.</exception>
    public static async Task RequireAll(RegistryDb db, IEnumerable<Reference> references, CancellationToken cancellationToken)
    {
        var named = references.ToList();
        var known = await Known(db, named, cancellationToken);
        if (named.Find(reference => !known.Contains(reference)) is { } missing) throw missing.Missing();
    }

    /// <summary>Says that it is not in the register.</summary>
    public RuleViolationException Missing() => To switch
    {
        Kind.Party => new("party.not-registered", $"单位 {Code} 尚未登记。", $"The party {Code} is not in the register.", Field,
            nextZh: "请先登记单位，或核对统一社会信用代码。", nextEn: "Register the party first, or check the credit code."),
        Kind.Site => new("site.not-registered", $"场所 {Code} 尚未登记。", $"The site {Code} is not in the register.", Field,
            nextZh: "请先登记场所，或核对场所编码。", nextEn: "Register the site first, or check its code."),
    };
}
