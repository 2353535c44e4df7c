using WasteLoop.Kernel;

namespace WasteLoop.Reporting.Reports;

/// <summary>The kinds of reports that this process can compute.</summary>
internal sealed class ReportKinds(IEnumerable<ReportKind> kinds)
{
    /// <summary>A kind's name has at most so many characters.</summary>
    public const int NameLengthMax = 30;

    /// <summary>All kinds of this service.</summary>
    public static ReportKinds Found() => new(typeof(ReportKind).Assembly.GetTypes().Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(ReportKind)))
        .Select(type => (ReportKind)Activator.CreateInstance(type)!));

    public IReadOnlyList<ReportKind> All { get; } = [.. kinds.OrderBy(kind => kind.Name, StringComparer.Ordinal)];

    public ReportKind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);

    /// <exception cref="RuleViolationException">report.kind (invalid).</exception>
    public ReportKind Require(string? name) => Find(name?.Trim() ?? "")
        ?? throw new RuleViolationException("report.kind", $"没有报表 “{name}”；可选：{string.Join("、", All.Select(kind => kind.Name))}。", $"There is no report \"{name}\"; there are {string.Join(", ", All.Select(kind => kind.Name))}.", "kind", kind: Refusal.Invalid);
}
