using WasteLoop.Contracts.Reporting;
using WasteLoop.Kernel;

namespace WasteLoop.Reporting.Indicators.Statistics;

/// <summary>A figure of another department for a region and year. A revision is a further row; the old one stays.</summary>
public sealed class Statistic
{
    public const int TextLengthMax = 500;
    public const int NameLengthMax = 60;
    public const int UnitLengthMax = 20;

    public required string Name { get; init; }
    public required string Region { get; init; }
    public required int Year { get; init; }

    /// <summary>1 for what was entered first.</summary>
    public required int Revision { get; init; }

    /// <summary>Whether no later revision took its place.</summary>
    public required bool Current { get; set; }

    /// <summary>In the unit of its name; of a statement 1 for yes and 0 for no.</summary>
    public required decimal Value { get; init; }

    /// <summary>The unit; empty for a statement.</summary>
    public required string Unit { get; init; }

    /// <summary>What a statement says.</summary>
    public string? Text { get; init; }

    /// <summary>The file or yearbook that it came with.</summary>
    public required string Dataset { get; init; }

    /// <summary>Who says so.</summary>
    public required string Source { get; init; }

    /// <summary>The date of the source.</summary>
    public required DateOnly SourceDate { get; init; }

    /// <summary>A document's number or address.</summary>
    public string? Document { get; init; }

    /// <summary>Why it took the place of the revision before.</summary>
    public string? Reason { get; init; }

    public required string EnteredBy { get; init; }
    public required DateTimeOffset EnteredAt { get; init; }

    /// <summary>What is known after this content is said: the first, or a revision of <paramref name="before"/>; null when it says nothing new.</summary>
    /// <exception cref="RuleViolationException">statistics.reason: a revision says why.</exception>
    internal static (Statistic Row, StatisticsImported Event)? Say(Statistic? before, StatisticContent said, string user, DateTimeOffset now)
    {
        if (before is not null && (before.Value, before.Text, before.Dataset, before.Source, before.SourceDate, before.Document) == (said.Value, said.Text, said.Dataset, said.Source, said.SourceDate, said.Document)) return null;
        if (before is not null && said.Reason is null)
            throw new RuleViolationException("statistics.reason", $"{said.Name.NameZh} {said.Region} {said.Year} 年已录入 {before.Value:0.######} {before.Unit}；修改须写明原因（reason）。",
                $"{said.Name.NameEn} of {said.Region} in {said.Year} is entered as {before.Value:0.######} {before.Unit}; a revision says why (reason).", "reason",
                nextZh: "请填写修改原因；原数值会保留在历史中。", nextEn: "Say why it changes; the old value stays on record.");
        var row = new Statistic
        {
            Name = said.Name.Name,
            Region = said.Region.Value,
            Year = said.Year,
            Revision = (before?.Revision ?? 0) + 1,
            Current = true,
            Value = said.Value,
            Unit = said.Name.Unit,
            Text = said.Text,
            Dataset = said.Dataset,
            Source = said.Source,
            SourceDate = said.SourceDate,
            Document = said.Document,
            Reason = before is null ? null : said.Reason,
            EnteredBy = user,
            EnteredAt = now,
        };
        return (row, new StatisticsImported(row.Name, row.Region, row.Year, row.Revision, row.Value, row.Unit, row.Text, row.Dataset, row.Source, row.SourceDate, row.Document, row.Reason));
    }
}
