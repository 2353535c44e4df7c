using System.Globalization;
using WasteLoop.Kernel;
using WasteLoop.Reporting.Capacity.Runs;

namespace WasteLoop.Reporting.Reports.Kinds;

/// <summary>What wants a place and what there is: matched, unmet and surplus by city, county and code, flows between cities, the gaps with what a tonne more would bring, and the real flows beside the best.</summary>
internal sealed class CapacityReport : ReportKind
{
    /// <inheritdoc/>
    public override string Name => "capacity";

    /// <inheritdoc/>
    public override string TitleZh => "产能匹配报表";

    /// <inheritdoc/>
    public override string TitleEn => "Capacity matching";

    /// <inheritdoc/>
    public override string AboutZh => "需求与许可能力的最优匹配：缺口及影子价格、富余、市域内匹配、各地和各代码、城市间流向与实际流向。年份按该年账目，月份按到该月为止的十二个月。";

    /// <inheritdoc/>
    public override string AboutEn => "The best matching of waste with licences: gaps with shadow prices, surplus, shares within the city, by place and code, flows between cities beside the real ones. A year by its books, a month by the twelve months that end with it.";

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<ReportTable>> Compute(RegionCode region, ReportPeriod period, ReportReader reader, CancellationToken cancellationToken)
    {
        await reader.Phase("matching", cancellationToken);
        var question = QuestionOf(region, period);
        var matching = await reader.Match(question, cancellationToken);
        await reader.Phase("gaps", cancellationToken);
        return new CapacityTables(matching, region, question.MonthsOf(reader.Today), Note(question, reader.Today)).All();
    }

    /// <summary>What is asked of the matching: what the API asks when nothing but the period is said.</summary>
    internal static MatchingQuestion QuestionOf(RegionCode region, ReportPeriod period) => period.IsYear
        ? new MatchingQuestion(region.Province + "0000", Year: int.Parse(period.Text, CultureInfo.InvariantCulture))
        : new MatchingQuestion(region.Province + "0000", Until: period.Text);

    private static ReportWord Note(MatchingQuestion question, DateOnly today)
    {
        var ((from, to), year) = (question.MonthsOf(today), question.YearOr(today));
        var running = question.Year == today.Year ? (Zh: "（该年尚未结束，为至今的产生量，对全年的许可能力）", En: " (the year still runs: what was produced so far, against a whole year's licences)") : (Zh: "", En: "");
        return new ReportWord(
            $"需求：{from} 至 {to} 账面产生量{running.Zh}，加报表当日产废单位和收集点的贮存，减已预留。能力：{year} 年有效的利用处置许可证核准规模，减已预留；收集许可证不计。全省统一匹配，离开本市每公里加计 {question.LeavingCityPercent}%；本报表列出与本地有关的部分。"
                + "未计入：预测、实际运行能力、情景。需求可打开其产生批次。",
            $"Demand: what the books say was produced {from} to {to}{running.En}, with what producers and collection points hold on the day of the report, less what is reserved. Capacity: licences of use and disposal valid in {year}, less what is reserved; "
                + $"collection licences do not count. The province is matched as a whole, a kilometre beyond the own city costs {question.LeavingCityPercent} % more; what lies in the region at either end is shown. Left out: forecasts, real throughput, scenarios. A demand opens to the batches produced.");
    }
}
