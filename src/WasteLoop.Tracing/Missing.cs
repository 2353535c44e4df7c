using WasteLoop.Kernel;

namespace WasteLoop.Tracing;

/// <summary>Missing, or not the caller's to see: the answer is the same.</summary>
internal static class Missing
{
    public static RuleViolationException Batch(string label) => new("batch.not-found", $"没有标签 {label} 的废物，或不属于您的查看范围。",
        $"There is no batch {label}, or it is not yours to see.", "label", nextZh: "请核对标签上的 37 位数字识别码。", nextEn: "Check the 37 characters of the code on the label.", kind: Refusal.NotFound);

    public static RuleViolationException Manifest(string number) => new("manifest.not-found", $"没有编号为 {number} 的联单，或不属于您的查看范围。",
        $"There is no manifest {number}, or it is not yours to see.", "number", kind: Refusal.NotFound);

    public static RuleViolationException Run(string run) => new("run.not-found", $"没有编号为 {run} 的处置记录，或不属于您的查看范围。",
        $"There is no treatment run {run}, or it is not yours to see.", "run", kind: Refusal.NotFound);

    public static RuleViolationException Account(string account) => new("account.not-found", $"没有账户 {account}，或不属于您的查看范围。",
        $"There is no account {account}, or it is not yours to see.", "account", kind: Refusal.NotFound);
}
