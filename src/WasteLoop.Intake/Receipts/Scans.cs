using WasteLoop.Kernel;

namespace WasteLoop.Intake.Receipts;

/// <summary>Reads the labels that a scanner sent.</summary>
internal static class Scans
{
    /// <exception cref="RuleViolationException">intake.no-labels, intake.too-many, label.format with the field labels[i].</exception>
    public static IReadOnlyList<LabelCode> Of(string[] labels, int max)
    {
        RefuseUnless(labels.Length, max, "labels");
        return [.. labels.Select((label, i) => LabelCode.Parse(label, $"labels[{i}]"))];
    }

    /// <summary>Refuses an empty list and one beyond its maximum.</summary>
    public static void RefuseUnless(int count, int max, string field)
    {
        if (count == 0)
            throw new RuleViolationException("intake.no-labels", $"{field} 至少要有一项。", $"{field} needs at least one entry.", field, kind: Refusal.Invalid);
        if (count > max)
            throw new RuleViolationException("intake.too-many", $"{field} 最多 {max} 项。", $"{field} has at most {max} entries.", field, kind: Refusal.Invalid);
    }
}
