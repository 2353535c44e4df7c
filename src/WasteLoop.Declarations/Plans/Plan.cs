using WasteLoop.Chassis.Database;
using WasteLoop.Contracts.Declarations;
using WasteLoop.Kernel;

namespace WasteLoop.Declarations.Plans;

/// <summary>A site's yearly management plan (管理计划). Filing it again makes a new revision; the old ones are kept.</summary>
public sealed class Plan : IVersioned, IOfSite
{
    /// <summary>PL, the site's code and the year. Ours: the national filing number comes from the national system.</summary>
    public required string Code { get; init; }

    /// <inheritdoc/>
    public required string Party { get; init; }

    /// <inheritdoc/>
    public required string Site { get; init; }

    public required int Year { get; init; }

    /// <summary>True when the first filing came after the due day; a revision is a duty of its own and never late.</summary>
    public required bool Late { get; init; }

    /// <summary>The newest revision, from 1.</summary>
    public int Revision { get; private set; }

    public DateTimeOffset FiledAt { get; private set; }

    /// <inheritdoc/>
    public long Version { get; set; }

    public static string CodeOf(string site, int year) => $"PL{site}{year:0000}";

    /// <summary>Files the next revision.</summary>
    /// <param name="basedOn">The revision that the filer had before their eyes; null to file whatever came meanwhile.</param>
    /// <exception cref="RuleViolationException">plan.revised-meanwhile.</exception>
    public PlanFiled File(PlanLine[] lines, int? basedOn, DateTimeOffset at)
    {
        if (basedOn is not null && basedOn != Revision)
            throw new RuleViolationException("plan.revised-meanwhile", $"计划 {Code} 已有第 {Revision} 版，您依据的是第 {basedOn} 版。",
                $"Plan {Code} is at revision {Revision}; yours is based on {basedOn}.", "basedOn", nextZh: "请重新读取后再修改。", nextEn: "Read it again, then revise.", kind: Refusal.Conflict);
        Revision++;
        FiledAt = at;
        return new PlanFiled(Code, Site, Party, Year, Revision, lines);
    }
}

/// <summary>One filing of a plan.</summary>
public sealed class PlanRevision
{
    public required string Plan { get; init; }
    public required int Revision { get; init; }
    public required DateTimeOffset FiledAt { get; init; }
    public required string FiledBy { get; init; }
}

/// <summary>One line of one filing.</summary>
public sealed class PlanRevisionLine
{
    public required string Plan { get; init; }
    public required int Revision { get; init; }

    /// <summary>From 1, in the order filed.</summary>
    public required int Line { get; init; }

    public required string WasteCode { get; init; }
    public required long ProducedGrams { get; init; }
    public required long TransferGrams { get; init; }
    public required string Receiver { get; init; }
    public required string Method { get; init; }
}
