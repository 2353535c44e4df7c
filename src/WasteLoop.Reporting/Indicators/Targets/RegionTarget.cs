using WasteLoop.Chassis.Database;
using WasteLoop.Contracts.Reporting;
using WasteLoop.Kernel;

namespace WasteLoop.Reporting.Indicators.Targets;

/// <summary>A region's own target for a figure and year.</summary>
public sealed class RegionTarget : IVersioned
{
    public const int DocumentLengthMax = 300;

    /// <summary>Words for at least, more than, at most and less than.</summary>
    public static readonly IReadOnlyList<string> Comparators = ["gte", "gt", "lte", "lt"];

    public required int Number { get; init; }
    public required string Region { get; init; }
    public required int Year { get; init; }
    public string Comparator { get; private set; } = "gte";
    public decimal Value { get; private set; }

    /// <summary>The document that sets it.</summary>
    public string Document { get; private set; } = "";
    public long Version { get; set; }

    /// <summary>Becomes what is said; what it tells, or null when that is nothing new.</summary>
    /// <exception cref="RuleViolationException">targets.reason: a change says why.</exception>
    public RegionTargetSet? Say(string comparator, decimal value, string document, string? reason)
    {
        if (Version != 0 && (Comparator, Value, Document) == (comparator, value, document)) return null;
        if (Version != 0 && reason is null)
            throw new RuleViolationException("targets.reason", $"该地该年已有目标（{Comparator} {Value:0.######}，{Document}）；修改须写明原因。", $"A target is set already ({Comparator} {Value:0.######}, {Document}); a change says why.", "reason",
                nextZh: "请填写修改原因。", nextEn: "Say why it changes.");
        (Comparator, Value, Document) = (comparator, value, document);
        return new RegionTargetSet(Number, Region, Year, comparator, value, document, reason);
    }
}
