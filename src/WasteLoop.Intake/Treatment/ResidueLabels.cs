using Microsoft.EntityFrameworkCore;
using WasteLoop.Intake.Replicas;
using WasteLoop.Intake.Stock;
using WasteLoop.Kernel;

namespace WasteLoop.Intake.Treatment;

/// <summary>Checks the labels that a run fills and takes the waste codes from them.</summary>
internal static class ResidueLabels
{
    /// <exception cref="RuleViolationException">run.label-twice, run.residue-label-unknown, run.residue-label-origin, run.residue-label-withdrawn,
    /// run.residue-label-used, run.residue-is-input.</exception>
    /// <param name="origin">What the labels must have been made for: residue or consolidated.</param>
    public static async Task Check(
        string origin, IReadOnlyList<RunOutputRow> outputs, IReadOnlyList<(StockItem Item, long Grams)> inputs, KnownSite site, IntakeDb db, CancellationToken cancellationToken)
    {
        var (zh, en) = origin == KnownContainer.Residue ? ("残余物", "residue") : ("合并", "consolidated");
        var labels = outputs.Select(o => o.Label).OfType<string>().ToList();
        if (labels.Count == 0) return;
        var known = await db.Containers.AsNoTracking().Where(c => labels.Contains(c.Label) && c.Party == site.Party && c.Site == site.Site).ToDictionaryAsync(c => c.Label, cancellationToken);
        var used = (await db.UsedResidueLabels.Where(u => labels.Contains(u.Label)).Select(u => u.Label).ToListAsync(cancellationToken)).ToHashSet();
        var put = inputs.Select(i => i.Item.Label).ToHashSet();
        var seen = new HashSet<string>();
        for (var i = 0; i < outputs.Count; i++)
        {
            if (outputs[i].Label is not { } label) continue;
            var field = $"outputs[{i}].label";
            if (put.Contains(label)) throw new RuleViolationException("run.residue-is-input", $"容器 {label} 是本次的投入，不能同时是产出。", $"Container {label} is an input of this run and cannot come out of it.", field);
            if (!seen.Add(label)) throw new RuleViolationException("run.label-twice", $"容器 {label} 填写了两次。", $"Container {label} is named twice.", field, kind: Refusal.Invalid);
            if (!known.TryGetValue(label, out var container))
                throw new RuleViolationException("run.residue-label-unknown", $"本场所没有标签 {label}。", $"This site has no label {label}.", field,
                    nextZh: $"请先制作标签（来源选“{zh}”）。", nextEn: $"Make a label with the origin {en} first.");
            if (container.Origin != origin)
                throw new RuleViolationException("run.residue-label-origin", $"标签 {label} 不是{zh}标签。", $"The origin of label {label} is not {en}.", field,
                    nextZh: $"请另做标签（来源选“{zh}”）。", nextEn: $"Make a label with the origin {en}.");
            if (container.Withdrawn) throw new RuleViolationException("run.residue-label-withdrawn", $"标签 {label} 已撤销。", $"Label {label} was withdrawn.", field, kind: Refusal.Conflict);
            if (used.Contains(label)) throw new RuleViolationException("run.residue-label-used", $"标签 {label} 已用于另一次处置。", $"Label {label} was filled by another run.", field, kind: Refusal.Conflict);
            outputs[i].WasteCode = container.WasteCode;
        }
    }
}
