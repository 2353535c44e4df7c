using Microsoft.EntityFrameworkCore;
using WasteLoop.Intake.Replicas;
using WasteLoop.Kernel;

namespace WasteLoop.Intake.Licences;

/// <summary>Finds the licence under which a party may take or treat waste.</summary>
internal static class CoveringLicence
{
    private const string Rule = "licence.valid";

    /// <summary>The party's licence that is valid on the day and covers the method (any, when none is named) and all codes; of several the one with most left of the year's amount.</summary>
    /// <param name="codes">Waste codes and the request field that each stands for.</param>
    /// <exception cref="RuleViolationException">licence.none-valid, licence.method, licence.waste-code, licence.no-single.</exception>
    public static async Task<KnownLicence> Require(IntakeDb db, string party, IReadOnlyList<(string Code, string Field)> codes, string? method, DateOnly day, CancellationToken cancellationToken)
    {
        var valid = (await db.Licences.AsNoTracking().Where(l => l.Holder == party).OrderBy(l => l.Licence).ToListAsync(cancellationToken)).Where(l => l.HoldsOn(day)).ToList();
        // 许可证办法 art. 15: business only under a valid licence, within its methods and categories.
        if (valid.Count == 0)
            throw new RuleViolationException("licence.none-valid", $"贵单位在 {day:yyyy-MM-dd} 没有有效的危险废物经营许可证。", $"Your firm has no valid operating licence on {day:yyyy-MM-dd}.", rule: Rule,
                nextZh: "请联系管理员核对许可证登记。", nextEn: "Have the registered licences checked.");
        var ofMethod = method is null ? valid : [.. valid.Where(l => l.CoversMethod(method))];
        if (ofMethod.Count == 0)
            throw new RuleViolationException("licence.method", $"贵单位的许可证不含利用处置方式 {method}。", $"No licence of your firm covers the method {method}.", "method", Rule);
        foreach (var (code, field) in codes)
            if (!ofMethod.Any(l => l.CoversCode(code)))
                throw new RuleViolationException("licence.waste-code", method is null ? $"贵单位的许可证不含废物 {code}。" : $"贵单位的许可证不含以 {method} 方式经营废物 {code}。",
                    $"No licence of your firm covers waste {code}{(method is null ? "" : $" by the method {method}")}.", field, Rule,
                    "请拒收该容器并告知移出人。", "Refuse the container and tell the mover.");
        var covering = ofMethod.Where(l => codes.All(c => l.CoversCode(c.Code))).ToList();
        if (covering.Count == 0)
            throw new RuleViolationException("licence.no-single", "没有一张许可证同时涵盖所列全部废物代码。", "No single licence covers all of the waste codes together.", rule: Rule);
        if (covering.Count == 1) return covering[0];
        var numbers = covering.Select(l => l.Licence).ToList();
        var used = await db.LicenceUsages.Where(u => u.Year == day.Year && numbers.Contains(u.Licence)).ToDictionaryAsync(u => u.Licence, u => u.AcceptedGrams, cancellationToken);
        return covering.MaxBy(l => l.YearlyGrams - used.GetValueOrDefault(l.Licence)) ?? covering[0];
    }
}
