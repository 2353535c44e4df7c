using WasteLoop.Kernel;
using WasteLoop.Manifests.Replicas;

namespace WasteLoop.Manifests.Transfer;

/// <summary>Whether permits and certificates are good on a day; the refusal says which one and why.</summary>
/// <remarks>危险废物转移管理办法 art. 13: carrier, vehicle and crew are checked before loading.</remarks>
internal static class Papers
{
    /// <summary>The carrier's permit that is good on the day.</summary>
    /// <exception cref="RuleViolationException">manifest.transport-papers.</exception>
    public static KnownTransportPermit PermitOf(string carrier, IReadOnlyList<KnownTransportPermit> permits, DateOnly day, string? field)
    {
        if (permits.FirstOrDefault(permit => Flaw(permit, day) is null) is { } good) return good;
        if (permits.Count == 0) throw Refused($"承运人 {carrier} 没有道路危险货物运输许可。", $"The carrier {carrier} has no permit for dangerous goods by road.", field);
        Require(permits.MaxBy(permit => permit.ValidTo)!, day, "道路危险货物运输许可", "transport permit", permits.MaxBy(permit => permit.ValidTo)!.Permit, field);
        throw new InvalidOperationException("A permit without a flaw was found above.");
    }

    /// <exception cref="RuleViolationException">manifest.transport-papers, saying which paper and what is wrong with it.</exception>
    public static void Require(IPaper paper, DateOnly day, string nounZh, string nounEn, string number, string? field)
    {
        if (Flaw(paper, day) is var (zh, en)) throw Refused($"{nounZh} {number} {zh}。", $"The {nounEn} {number} {en}.", field);
    }

    public static RuleViolationException Refused(string zh, string en, string? field) => new("manifest.transport-papers", zh, en, field, "manifest.transport-papers",
        "请换用证件有效的承运人、车辆或人员，或先更新登记。", "Use a carrier, vehicle or person whose papers are good, or renew the register first.");

    private static (string Zh, string En)? Flaw(IPaper paper, DateOnly day) =>
        day > paper.ValidTo ? ($"已于 {paper.ValidTo:yyyy-MM-dd} 到期", $"expired on {paper.ValidTo:yyyy-MM-dd}")
        : day < paper.ValidFrom ? ($"自 {paper.ValidFrom:yyyy-MM-dd} 起才有效", $"is valid from {paper.ValidFrom:yyyy-MM-dd} only")
        : !paper.CoversHazardousWaste ? ("的范围不含危险废物", "does not cover hazardous waste") : null;
}
