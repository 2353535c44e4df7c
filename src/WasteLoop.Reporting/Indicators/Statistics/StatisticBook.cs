using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Import;
using WasteLoop.Chassis.People;

namespace WasteLoop.Reporting.Indicators.Statistics;

/// <summary>Writes statistics: the one way for a single entry and for a file. One query a chunk.</summary>
internal sealed class StatisticBook(ReportingDb db, Actor actor, DateTimeOffset now)
{
    /// <summary>What one writer at a time holds.</summary>
    public const string Hold = "reporting/statistics";

    private Dictionary<(string Name, string Region, int Year), Statistic> known = [];

    /// <summary>Looks up what is entered already.</summary>
    public async Task LookUp(IReadOnlyCollection<StatisticContent> all, CancellationToken cancellationToken)
    {
        var (names, regions, years) = (all.Select(s => s.Name.Name).Distinct().ToList(), all.Select(s => s.Region.Value).Distinct().ToList(), all.Select(s => s.Year).Distinct().ToList());
        known = (await db.Statistics.Where(s => s.Current && names.Contains(s.Name) && regions.Contains(s.Region) && years.Contains(s.Year)).ToListAsync(cancellationToken)).ToDictionary(s => (s.Name, s.Region, s.Year));
    }

    /// <summary>Enters one that was looked up; the caller saves.</summary>
    /// <exception cref="Kernel.RuleViolationException">statistics.reason.</exception>
    public (Outcome Outcome, Statistic Row) Enter(StatisticContent said)
    {
        var key = (said.Name.Name, said.Region.Value, said.Year);
        var before = known.GetValueOrDefault(key);
        if (Statistic.Say(before, said, actor.User ?? "", now) is not ({ } row, { } told)) return (Outcome.Unchanged, before!);
        if (before is not null) before.Current = false;
        known[key] = db.Statistics.Add(row).Entity;
        db.Record(told, now, actor);
        return (before is null ? Outcome.Added : Outcome.Changed, row);
    }
}
