using WasteLoop.Kernel;

namespace WasteLoop.Intake;

/// <summary>Checks how many entries a request's list has.</summary>
internal static class Entries
{
    /// <exception cref="RuleViolationException">list.empty, list.too-long.</exception>
    public static void RefuseUnless(int count, int max, string field)
    {
        if (count == 0)
            throw new RuleViolationException("list.empty", $"{field} 至少要有一项。", $"{field} needs at least one entry.", field, kind: Refusal.Invalid);
        if (count > max)
            throw new RuleViolationException("list.too-long", $"{field} 最多 {max} 项。", $"{field} has at most {max} entries.", field, kind: Refusal.Invalid);
    }
}
