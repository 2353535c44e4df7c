using WasteLoop.Kernel;

namespace WasteLoop.Intake.Receipts;

/// <summary>A complete confirmation (接受确认): an opinion on each container that came, the method, and the statement on differences.</summary>
public sealed class Decision
{
    private Decision(string method, bool majorDifference, string? differenceNote, IReadOnlyList<(ReceiptContainer, Opinion)> containers)
    {
        Method = method;
        MajorDifference = majorDifference;
        DifferenceNote = differenceNote;
        Containers = containers;
    }

    public string Method { get; }
    public bool MajorDifference { get; }
    public string? DifferenceNote { get; }
    public IReadOnlyList<(ReceiptContainer Container, Opinion Opinion)> Containers { get; }

    public IReadOnlyList<ReceiptContainer> Accepted => [.. Containers.Where(c => c.Opinion.Accepted).Select(c => c.Container)];
    public long AcceptedGrams => Accepted.Sum(c => c.BookGrams);

    /// <summary>Checks a confirmation against what arrived and weighed.</summary>
    /// <param name="method">Null is allowed only when nothing is accepted.</param>
    /// <param name="stores">The storage facilities of the site.</param>
    /// <exception cref="RuleViolationException">intake.not-weighed, intake.label-not-arrived, intake.label-twice, intake.containers-left,
    /// intake.facility-missing, intake.facility-not-storage, intake.reason-missing, intake.method-missing, intake.difference-not-stated,
    /// intake.difference-note-missing.</exception>
    public static Decision Of(Receipt receipt, IReadOnlyList<Opinion> opinions, string? method, bool majorDifference, string? note, IReadOnlySet<string> stores, WeightGap gap)
    {
        // 转移办法 art. 12(2): acceptance or not, method and accepted quantity.
        if (receipt.State is ReceiptState.Arrived)
            throw new RuleViolationException("intake.not-weighed", $"联单 {receipt.Manifest} 还没有称重，无法填写接受量。", $"Manifest {receipt.Manifest} has not been weighed, so there is no accepted quantity.",
                rule: "manifest.acceptance", nextZh: "请先称重。", nextEn: "Weigh it first.", kind: Refusal.Conflict);
        receipt.RefuseUnlessEachOnce([.. opinions.Select(o => o.Label)]);
        for (var i = 0; i < opinions.Count; i++) RefuseIncomplete(opinions[i], stores, $"containers[{i}].");
        if (method is null && opinions.Any(o => o.Accepted))
            throw new RuleViolationException("intake.method-missing", "接受时须填写拟利用处置方式。", "Acceptance names the method of use or disposal.", "method", "manifest.acceptance");
        RefuseHiddenDifference(receipt, majorDifference, note, gap);
        var byLabel = opinions.ToDictionary(o => o.Label);
        return new Decision(method ?? receipt.PlannedMethod, majorDifference, note, [.. receipt.Here.Select(c => (c, byLabel[c.Label]))]);
    }

    private static void RefuseIncomplete(Opinion opinion, IReadOnlySet<string> stores, string path)
    {
        if (!opinion.Accepted)
        {
            if (opinion.Reason is null)
                throw new RuleViolationException("intake.reason-missing", $"拒收容器 {opinion.Label} 须说明理由。", $"The refusal of container {opinion.Label} needs a reason.", path + "reason", "manifest.acceptance");
            return;
        }
        if (opinion.Facility is null)
            throw new RuleViolationException("intake.facility-missing", $"请填写容器 {opinion.Label} 存入的贮存设施。", $"Say into which store container {opinion.Label} goes.", path + "facility");
        if (!stores.Contains(opinion.Facility))
            throw new RuleViolationException("intake.facility-not-storage", $"设施 {opinion.Facility} 不是本场所的贮存设施。", $"Facility {opinion.Facility} is no storage facility of this site.", path + "facility",
                nextZh: "请选择本场所的贮存设施，或请管理员登记。", nextEn: "Choose a storage facility of this site, or have it registered.");
    }

    // 转移办法 art. 18: a difference is told to the mover and the regulator, so it has to be stated.
    private static void RefuseHiddenDifference(Receipt receipt, bool majorDifference, string? note, WeightGap gap)
    {
        var missing = receipt.Missing.Count();
        var gaps = receipt.Here.Count(c => gap.IsMajor(c.ShippedGrams, c.BookGrams));
        var total = gap.IsMajor(receipt.Containers.Sum(c => c.ShippedGrams), receipt.Here.Sum(c => c.BookGrams));
        if (!majorDifference && (missing > 0 || gaps > 0 || total))
            throw new RuleViolationException("intake.difference-not-stated", $"有重大差异（缺少容器 {missing} 个，重量差异较大的容器 {gaps} 个{(total ? "，总量差异较大" : "")}），须选“存在重大差异”并说明。",
                $"There is a major difference ({missing} containers missing, {gaps} with a large weight gap{(total ? ", a large gap in all" : "")}); state it and explain it.", "majorDifference", "manifest.mismatch-report",
                "请复核称重；确有差异的，填写重大差异简述。", "Weigh again; if the difference stays, state it with a note.");
        if (majorDifference && note is null)
            throw new RuleViolationException("intake.difference-note-missing", "存在重大差异时须填写简述。", "A major difference needs a note.", "differenceNote", "manifest.mismatch-report");
    }
}
