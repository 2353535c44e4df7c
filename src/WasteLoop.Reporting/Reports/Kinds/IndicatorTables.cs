using System.Globalization;
using WasteLoop.Kernel;
using WasteLoop.Reporting.Indicators.Evaluation;

namespace WasteLoop.Reporting.Reports.Kinds;

/// <summary>Lays an evaluation out. Every number is the evaluation's own; gaps and changes are differences of columns that stand beside them.</summary>
internal static class IndicatorTables
{
    private const string NumberName = "number";
    private const string NameName = "name";
    private const string ValueName = "value";
    private const string TargetName = "target";
    private const string BeforeName = "before";
    private const string Statement = "statement";

    public static IReadOnlyList<ReportTable> Of(RegionYear evaluated, ReportPeriod period)
    {
        var (view, names) = (evaluated.Whole, IndicatorWords.Names(evaluated.Whole.Figures.Select(figure => (figure.NameZh, figure.NameEn))));
        ReportColumn[] head = [ReportColumn.Number(NumberName, "编号", "No."), ReportColumn.Text(NameName, "指标", "Indicator", names)];
        List<ReportTable> tables = [Figures(view, head, period)];
        if (evaluated.Parts.Count > 0) tables.Add(Parts(evaluated, head));
        tables.AddRange([Targets(view, head), Missing(view, head)]);
        if (view.Open is { } open) tables.Add(Open(open));
        tables.AddRange([Statements(view, head), Formulas(view, head), Terms(view, head)]);
        return tables;
    }

    private static ReportTable Figures(ReadEvaluation.EvaluationView view, ReportColumn[] head, ReportPeriod period)
    {
        var formula = IndicatorWords.Formulas[view.Formula];
        var (whenZh, whenEn) = period.IsYear ? ("", "") : ($"期间 {period.Text}：指标按年计算，为 {view.Year} 年至报表生成时。", $" Period {period.Text}: an indicator is of a year; this is {view.Year} as it stood when the report was made.");
        return ReportTable.Of("indicators", "各项指标", "Indicators",
            $"{view.Year} 年。{whenZh}利用率口径：{formula.Zh}（{view.Formula}）；基准年 {view.BaseYear}。比率不封顶；无法计算为 n/a。差距 = 数值 − 目标，变化 = 数值 − 上年。定性指标：1 为是，0 为否。",
            $"{view.Year}.{whenEn} Formula of use rates: {formula.En} ({view.Formula}); base year {view.BaseYear}. Rates are not cut; what cannot be computed is n/a. Gap = value - target, change = value - year before. Of a statement 1 is yes and 0 no.",
            [
                .. head, ReportColumn.Text("unit", "单位", "Unit"), ReportColumn.Figure(ValueName, "数值", "Value", opens: ""), ReportColumn.Text("comparator", "须", "Must be", IndicatorWords.Comparators),
                ReportColumn.Number(TargetName, "目标", "Target"), ReportColumn.Difference("gap", "差距", "Gap", ReportColumn.NumberType, ValueName, TargetName), ReportColumn.Text("grade", "评价", "Grade", IndicatorWords.Grades),
                ReportColumn.Figure(BeforeName, $"{view.Year - 1} 年", (view.Year - 1).ToString(CultureInfo.InvariantCulture)), ReportColumn.Difference("change", "变化", "Change", ReportColumn.NumberType, ValueName, BeforeName),
                ReportColumn.Text("direction", "趋势", "Trend", IndicatorWords.Directions), new ReportColumn("terms", "已有数据项", "Terms known", ReportColumn.PercentType), ReportColumn.Text("counties", "已有县区", "Counties given"),
                ReportColumn.Number("ifClosed", "未结办结后", "If open cases closed"),
            ],
            view.Figures.Select(figure => new ReportRow(
            [
                .. Head(figure), Text(figure.Unit), Number(figure.Value), Text(figure.Target?.Comparator), Number(figure.Target?.Value), ReportCell.None, Text(figure.Grade), Number(Before(figure)), ReportCell.None, Text(figure.Change?.Direction),
                Number(figure.TermsPercent), Text($"{figure.CountiesGiven}/{figure.Counties}"), Number(figure.IfOpenCasesClosed),
            ], Address(view, figure) + "&region=" + view.Region)));
    }

    private static ReportTable Parts(RegionYear evaluated, ReportColumn[] head) => ReportTable.Of("parts", "下属各地并列", "Parts of the region side by side",
        "各地按同一口径计算；一地没有的数据为 n/a。", "Each by the same formulas; what a region has not given is n/a.",
        [
            .. head, ReportColumn.Text("unit", "单位", "Unit"), ReportColumn.Figure(evaluated.Whole.Region, "全地区", "The whole", "region=" + evaluated.Whole.Region),
            .. evaluated.Parts.Select(part => ReportColumn.Figure(part.Region.Value, Regions.NameOf(part.Region) ?? part.Region.Value, Regions.NameOf(part.Region) ?? part.Region.Value, "region=" + part.Region)),
        ],
        evaluated.Whole.Figures.Select((figure, i) => new ReportRow(
            [.. Head(figure), Text(figure.Unit), Number(figure.Value), .. evaluated.Parts.Select(part => Number(part.Figures[i].Value))], Address(evaluated.Whole, figure))));

    private static ReportTable Targets(ReadEvaluation.EvaluationView view, ReportColumn[] head) => ReportTable.Of("targets", "目标及其来源", "Targets and their sources",
        "本地自定的目标优先于政策文件；当年没有目标的，取最近将到的一年，否则取最近过去的一年。", "A region's own target comes before a policy document's; where the year has none, the next to come, else the last.",
        [
            .. head, ReportColumn.Text("comparator", "须", "Must be", IndicatorWords.Comparators), ReportColumn.Number(TargetName, "目标", "Target"), ReportColumn.Text("unit", "单位", "Unit"), ReportColumn.Text("year", "目标年", "Year"),
            ReportColumn.Text("document", "文件", "Document"), ReportColumn.Text("place", "出处", "Place"), ReportColumn.Text("own", "本地自定", "The region's own", IndicatorWords.YesNo),
        ],
        view.Figures.Where(figure => figure.Target is not null).Select(figure => new ReportRow(
        [
            .. Head(figure), Text(figure.Target!.Comparator), Number(figure.Target.Value), Text(figure.Unit), Year(figure.Target.Year), Text(figure.Target.Document), Text(figure.Target.Place), Text(figure.Target.Own ? "yes" : "no"),
        ], null)));

    private static ReportTable Missing(ReadEvaluation.EvaluationView view, ReportColumn[] head)
    {
        var missing = view.Figures.SelectMany(figure => figure.Missing.Select(term => (Figure: figure, Term: term))).ToList();
        return ReportTable.Of("missing", "缺少的数据", "What is missing", "缺少这些数据，指标无法计算；列出掌握数据的部门和尚未提供的地区。", "Without these the figure cannot be computed: who has them, and which regions have not given them.",
            [
                .. head, ReportColumn.Text("term", "数据", "Data", IndicatorWords.Names(missing.Select(pair => (pair.Term.NameZh, pair.Term.NameEn)))),
                ReportColumn.Text("giver", "部门", "Department", IndicatorWords.Names(missing.Select(pair => (pair.Term.GiverZh, pair.Term.GiverEn)))), ReportColumn.Text("year", "年份", "Year"), ReportColumn.Text("regions", "未提供的地区", "Regions"),
            ],
            missing.Select(pair => new ReportRow([.. Head(pair.Figure), Text(pair.Term.NameZh), Text(pair.Term.GiverZh), Year(pair.Term.Year), Text(string.Join('、', pair.Term.Regions.Select(Called)))], null)));
    }

    private static ReportTable Open(OpenCases open) => ReportTable.Of("open", "未结事项", "Open cases", "运往本地单位尚未确认的，和本地单位已接收尚未处理的，按各自的方式计算办结后的数值；申报确认不改变数值。",
        "Loads on the road to the region's plants, and what these have accepted and not treated, counted by their methods. Confirming returns changes no figure.",
        [ReportColumn.Text("what", "事项", "What", new Dictionary<string, ReportWord> { ["road"] = new("在途联单", "loads on the road"), ["held"] = new("已接收未处理的容器", "containers held"), ["unconfirmed"] = new("未确认申报的场所", "sites without a confirmed return") }),
            ReportColumn.Number("count", "数目", "Number"), ReportColumn.Mass("mass", "质量（kg）", "Mass (kg)")],
        [
            new ReportRow([Text("road"), Number(open.RoadLoads), Number(open.RoadKg)], null),
            new ReportRow([Text("held"), Number(open.HeldBatches), Number(open.HeldKg)], null),
            new ReportRow([Text("unconfirmed"), Number(open.UnconfirmedSites), ReportCell.None], null),
        ]);

    private static ReportTable Statements(ReadEvaluation.EvaluationView view, ReportColumn[] head) => ReportTable.Of("statements", "定性指标", "Statements", "由“无废城市”建设工作专班等填报。", "As the departments say.",
        [.. head, ReportColumn.Text(ValueName, "是否", "So or not", IndicatorWords.YesNo), ReportColumn.Text(Statement, "情况", "Statement"), ReportColumn.Text("document", "文件", "Document")],
        view.Figures.Where(figure => figure.Formula?.Shape == Statement).Select(figure => new ReportRow(
            [.. Head(figure), Text(figure.Value is { } value ? value == 1 ? "yes" : "no" : null), Text(figure.Statement), Text(figure.Document)], null)));

    private static ReportTable Formulas(ReadEvaluation.EvaluationView view, ReportColumn[] head) => ReportTable.Of("formulas", "所用公式", "Formulas used", "指标体系原文未取得处，公式的确定性为 M 或 C2。", "Where the set itself was not read, a formula's certainty is M or C2.",
        [
            .. head, ReportColumn.Text("words", "公式", "Formula"), ReportColumn.Text("formula", "口径", "Way", IndicatorWords.Formulas), ReportColumn.Text("edition", "版本", "Edition"), ReportColumn.Text("certainty", "确定性", "Certainty"),
            ReportColumn.Text("source", "来源", "Source"),
        ],
        view.Figures.Where(figure => figure.Formula is not null).Select(figure => new ReportRow(
            [.. Head(figure), Text(figure.Formula!.Words), Text(figure.Formula.Name), Text(figure.Formula.Edition), Text(figure.Formula.Certainty), Text(figure.Formula.Source)], null)));

    private static ReportTable Terms(ReadEvaluation.EvaluationView view, ReportColumn[] head)
    {
        var terms = view.Figures.SelectMany(figure => (figure.Formula?.Terms ?? []).Select(term => (Figure: figure, Term: term))).ToList();
        return ReportTable.Of("terms", "公式各项", "Terms of the formulas", "每项打开即见其批次、统计数据或登记的单位。", "Each opens to its batches, statistics or registered firms.",
            [
                .. head, ReportColumn.Text("part", "位置", "Part", IndicatorWords.Parts), ReportColumn.Text("term", "数据项", "Term", IndicatorWords.Names(terms.Select(pair => (pair.Term.NameZh, pair.Term.NameEn)))), ReportColumn.Text("year", "年份", "Year"),
                ReportColumn.Figure(ValueName, "数值", "Value", opens: ""), ReportColumn.Text("unit", "单位", "Unit"), ReportColumn.Text("from", "来自", "From", IndicatorWords.Sources), ReportColumn.Number("revision", "版次", "Revision"),
            ],
            terms.Select(pair => new ReportRow(
            [
                .. Head(pair.Figure), Text(!pair.Term.Over ? "by" : pair.Figure.Formula!.Terms.Any(term => !term.Over) ? "over" : "sum"), Text(pair.Term.NameZh), Year(pair.Term.Year), Number(pair.Term.Value), Text(pair.Term.Unit),
                Text(pair.Term.From), Number(pair.Term.Revision),
            ], pair.Term.Opens)));
    }

    private static string Address(ReadEvaluation.EvaluationView view, FigureEvaluation figure) => $"/api/reporting/indicators/evaluation?number={figure.Number}&year={view.Year}&formula={view.Formula}";

    private static ReportCell[] Head(FigureEvaluation figure) => [Number(figure.Number), Text(figure.NameZh)];

    private static decimal? Before(FigureEvaluation figure) => figure.Trend.FirstOrDefault(year => year.Year == figure.Year - 1)?.Value;

    private static string Called(string region) => RegionCode.TryParse(region, out var code) ? Regions.NameOf(code) ?? region : region;

    private static ReportCell Text(string? text) => ReportCell.Of(text is { Length: > 0 } ? text : null);

    private static ReportCell Year(int year) => ReportCell.Of(year.ToString(CultureInfo.InvariantCulture));

    private static ReportCell Number(decimal? number) => ReportCell.Of(number);
}
