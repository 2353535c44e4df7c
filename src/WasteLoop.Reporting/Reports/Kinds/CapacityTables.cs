using WasteLoop.Kernel;
using WasteLoop.Reporting.Capacity.Runs;
using WasteLoop.Reporting.Figures;

namespace WasteLoop.Reporting.Reports.Kinds;

/// <summary>Lays a matching out: the lines of its lists, with what is one column less another, and shares, as live formulas.</summary>
/// <param name="months">The first and the last month whose books count.</param>
/// <param name="note">Which demand and capacity are meant.</param>
internal sealed class CapacityTables(RegionMatching matching, RegionCode region, (string From, string To) months, ReportWord note)
{
    private const string Demand = "demand";
    private const string Matched = "matched";
    private const string Within = "within";
    private const string Code = "code";
    private const string ProducedLink = "link=" + Link.Produced;

    private static readonly ReportColumn[] Shares =
    [
        ReportColumn.Share("matchedPercent", "匹配率", "Matched", [Matched], [Demand]), ReportColumn.Share("withinPercent", "市域内匹配率", "Within the city", [Within], [Demand]),
    ];

    private static readonly Dictionary<string, ReportWord> Kinds = new() { ["licence"] = new("许可证", "licence"), [Demand] = new("需求", "demand") };

    public IReadOnlyList<ReportTable> All()
    {
        List<ReportTable> tables = region.Level switch
        {
            RegionLevel.Province => [Totals(), Limits(), Cities(), Counties(), Codes()],
            RegionLevel.Prefecture => [Cities(), Counties(), Codes()],
            RegionLevel.County => [Counties()],
        };
        tables.AddRange([Gaps(), DemandOf(), CityFlows(), Surplus(), LeftOut()]);
        // What is meant by all of it stands once, at the first.
        tables[0] = tables[0] with { NoteZh = note.Zh + tables[0].NoteZh, NoteEn = $"{note.En} {tables[0].NoteEn}" };
        return tables;
    }

    private ReportTable Totals()
    {
        var (answer, real) = (matching.Answer, matching.Answer.RealFlows);
        List<(string What, FiguresKg Figures)> rows = [("planned", answer.Total)];
        if (real is not null) rows.AddRange([("went", real.Went), ("best", real.Best)]);
        return ReportTable.Of("totals", "全省合计", "The whole province", "实际流向：期间内实际接收的；与同量废物的最优匹配相比，看可节省的周转量。", "Real flows are what was accepted in the period; beside them the best matching of the same waste shows what transport could be saved.",
            [
                ReportColumn.Text("what", "项目", "What", new Dictionary<string, ReportWord> { ["planned"] = new("最优匹配", "best matching"), ["went"] = new("实际流向", "real flows"), ["best"] = new("同量最优", "best of what really went") }),
                ReportColumn.Mass(Demand, "需求（kg）", "Demand (kg)"), .. Figures(sums: false), .. Shares, ReportColumn.Number("tonneKm", "周转量（吨公里）", "Tonne-km"), ReportColumn.Number("weighted", "加权吨公里", "Weighted tonne-km"),
            ],
            rows.Select(row => new ReportRow([ReportCell.Of(row.What), .. Cells(row.Figures), ReportCell.Of(row.Figures.TonneKm), ReportCell.Of(row.Figures.WeightedTonneKm)], null)));
    }

    /// <summary>What there is and what is promised, and what of the real flows was beside the licences.</summary>
    private ReportTable Limits()
    {
        var (answer, real) = (matching.Answer, matching.Answer.RealFlows);
        List<(string What, decimal Kg)> rows = [("capacity", answer.CapacityKg), ("promised", answer.PromisedKg)];
        if (real is not null) rows.AddRange([("besides-licence", real.BesidesLicenceKg), ("over-open", real.OverOpenKg), ("beside", real.BesideKg)]);
        return ReportTable.Of("limits", "能力与许可", "Capacity and licences", $"{answer.Licences} 个许可证计入匹配。", $"{answer.Licences} licences are in the matching.",
            [
                ReportColumn.Text("what", "项目", "What", new Dictionary<string, ReportWord>
                {
                    ["capacity"] = new("可用能力", "open capacity"),
                    ["promised"] = new("已预留", "reserved"),
                    ["besides-licence"] = new("实际流向：许可证不含该代码", "real flows: the licence does not name the code"),
                    ["over-open"] = new("实际流向：超出许可证核准规模", "real flows: above what the licence had"),
                    ["beside"] = new("实际流向：许可证或产地不在匹配内", "real flows: licence or place not in the matching"),
                }),
                ReportColumn.Mass("mass", "数量（kg）", "Amount (kg)"),
            ], rows.Select(row => new ReportRow([ReportCell.Of(row.What), ReportCell.Of(row.Kg)], null)));
    }

    private ReportTable Cities() => ReportTable.Of("cities", "各市", "By city", "流出、流入为跨市；匹配率、市域内匹配率均占需求。", "In and out are over the city's border; shares are of the demand.", PlaceColumns(),
        matching.Lines<CityLine>(MatchingLists.Cities).Select(line => PlaceRow(line.City, line.Figures, line.InKg, line.CapacityKg, line.SurplusKg)));

    private ReportTable Counties() => ReportTable.Of("counties", "各县区", "By county", "流出、流入为跨市；匹配率、市域内匹配率均占需求。", "In and out are over the city's border; shares are of the demand.", PlaceColumns(),
        matching.Lines<CountyLine>(MatchingLists.Counties).Select(line => PlaceRow(line.County, line.Figures, line.InKg, line.CapacityKg, line.SurplusKg)));

    private ReportTable Codes() => ReportTable.Of("codes", "各废物代码", "By waste code", "只列有需求的代码，需求大的在前；可用能力为许可证对该代码的余量，多个代码共用，不合计。",
        "The codes that occur, the largest demand first; open is what licences that name the code still have, told for each code that shares it, so it does not add up.",
        [ReportColumn.Text(Code, "废物代码", "Waste code"), ReportColumn.Kg(Demand, "需求（kg）", "Demand (kg)", ProducedLink), .. Figures(sums: true), .. Shares, ReportColumn.Mass("open", "余量（kg）", "Open (kg)")],
        matching.Lines<CodeLine>(MatchingLists.Codes, exact: true).OrderByDescending(line => line.Figures.DemandKg).ThenBy(line => line.WasteCode, StringComparer.Ordinal)
            .Select(line => new ReportRow([ReportCell.Of(line.WasteCode), .. Cells(line.Figures), ReportCell.Of(line.OpenKg)], Batches(region.Value, line.WasteCode))));

    private ReportTable Gaps() => ReportTable.Of("gaps", "缺口及影子价格", "Gaps and their shadow prices", "缺口大的在前。影子价格：当地该代码每增加 1 吨许可能力，可多安置的吨数和节省的加权吨公里（负数为增加）。",
        "The largest first. The shadow price: what a tonne more of licence for the code there would place, and the weighted tonne-kilometres that it would save (below 0: add).",
        [
            .. Places.Heads, ReportColumn.Text(Code, "废物代码", "Waste code"), ReportColumn.Kg("gap", "缺口（kg）", "Gap (kg)", ProducedLink), ReportColumn.Number("metTonnes", "每吨可多安置（吨）", "A tonne more places (t)"),
            ReportColumn.Number("savedKm", "每吨节省（加权吨公里）", "A tonne more saves (weighted t-km)"),
        ],
        matching.Lines<GapLine>(MatchingLists.Gaps).OrderByDescending(line => line.Kg).ThenBy(line => line.County, StringComparer.Ordinal).ThenBy(line => line.WasteCode, StringComparer.Ordinal)
            .Select(line => new ReportRow([.. Places.Head(line.County), ReportCell.Of(line.WasteCode), ReportCell.Of(line.Kg), ReportCell.Of(line.MetTonnes), ReportCell.Of(line.SavedKm)], Batches(line.County, line.WasteCode))));

    /// <summary>How the demand is reckoned: of a county by code, else by county.</summary>
    private ReportTable DemandOf()
    {
        var (lines, byCode) = (matching.Lines<DemandKg>(MatchingLists.Demand), region.Level == RegionLevel.County);
        IReadOnlyList<ReportColumn> heads = byCode ? [ReportColumn.Text(Code, "废物代码", "Waste code")] : Places.Heads;
        return ReportTable.Of("demand", "需求的构成", "How the demand is reckoned", "需求 = 产生 + 贮存 − 已预留（不小于 0）。产生打开即为其批次。", "Demand is produced and stored less reserved, not below 0. What was produced opens to its batches.",
            [.. heads, ReportColumn.Kg("produced", "产生（kg）", "Produced (kg)", ProducedLink), ReportColumn.Kg("stock", "贮存（kg）", "Stored (kg)"), ReportColumn.Kg("promised", "已预留（kg）", "Reserved (kg)"), ReportColumn.Kg(Demand, "需求（kg）", "Demand (kg)")],
            lines.GroupBy(line => byCode ? line.WasteCode : line.County).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new ReportRow(
                [
                    .. byCode ? [ReportCell.Of(group.Key)] : Places.Head(group.Key), ReportCell.Of(group.Sum(line => line.ProducedKg ?? 0)), ReportCell.Of(group.Sum(line => line.StockKg)), ReportCell.Of(group.Sum(line => line.PromisedKg)),
                    ReportCell.Of(group.Sum(line => line.Kg)),
                ], byCode ? Batches(region.Value, group.Key) : Batches(group.Key, null))));
    }

    private ReportTable CityFlows() => ReportTable.Of("city-flows", "城市间流向", "Flows between cities", "最优为匹配结果，实际为期间内实际接收；含市内。", "Best is the matching, real is what was accepted in the period; within cities too.",
        [
            ReportColumn.Text("from", "流出市代码", "From, code"), ReportColumn.Text("fromName", "流出市", "From"), ReportColumn.Text("to", "流入市代码", "To, code"), ReportColumn.Text("toName", "流入市", "To"),
            ReportColumn.Kg("best", "最优（kg）", "Best (kg)"), ReportColumn.Kg("real", "实际（kg）", "Real (kg)"), ReportColumn.Difference("more", "最优 − 实际（kg）", "Best less real (kg)", ReportColumn.KgType, "best", "real"),
        ],
        matching.Lines<CityFlowLine>(MatchingLists.CityFlows).Select(line => new ReportRow(
            [ReportCell.Of(line.FromCity), ReportCell.Of(line.FromName), ReportCell.Of(line.ToCity), ReportCell.Of(line.ToName), ReportCell.Of(line.BestKg), ReportCell.Of(line.RealKg), ReportCell.None], null)));

    private ReportTable Surplus() => ReportTable.Of("surplus", "许可证余量", "What licences have left", "影子价格：该许可证每增加 1 吨核准规模的效果。", "The shadow price: what a tonne more of the licence's total would bring.",
        [
            ReportColumn.Text("licence", "许可证", "Licence"), ReportColumn.Text("holder", "持证单位", "Holder"), .. Places.Heads, ReportColumn.Kg("open", "可用（kg）", "Open (kg)"), ReportColumn.Kg("used", "匹配（kg）", "Used (kg)"),
            ReportColumn.Difference("left", "余量（kg）", "Left (kg)", ReportColumn.KgType, "open", "used"), ReportColumn.Number("metTonnes", "每吨可多安置（吨）", "A tonne more places (t)"),
            ReportColumn.Number("savedKm", "每吨节省（加权吨公里）", "A tonne more saves (weighted t-km)"),
        ],
        matching.Lines<SurplusLine>(MatchingLists.Surplus).Select(line => new ReportRow(
            [
                ReportCell.Of(line.Licence), ReportCell.Of(line.HolderName), .. Places.Head(line.County), ReportCell.Of(line.OpenKg), ReportCell.Of(line.UsedKg), ReportCell.None, ReportCell.Of(line.MetTonnes), ReportCell.Of(line.SavedKm),
            ], null)));

    private ReportTable LeftOut()
    {
        var lines = matching.Lines<LeftOutLine>(MatchingLists.LeftOut);
        var whys = lines.Select(line => line.Why).Distinct().ToDictionary(why => why, why => new ReportWord(PriceWords.Why(why, english: false), PriceWords.Why(why, english: true)));
        return ReportTable.Of("left-out", "未计入匹配", "Left out of the matching", "这些许可证或需求没有计入，列出原因。", "Licences and demands that the matching could not take in, and why.",
            [ReportColumn.Text("what", "种类", "What", Kinds), ReportColumn.Text("name", "名称", "Name"), .. Places.Heads, ReportColumn.Mass("mass", "数量（kg）", "Amount (kg)"), ReportColumn.Text("why", "原因", "Why", whys)],
            lines.Select(line => new ReportRow([ReportCell.Of(line.What), ReportCell.Of(line.Name), .. Places.Head(line.County), ReportCell.Of(line.Kg), ReportCell.Of(line.Why)], null)));
    }

    private static ReportColumn[] PlaceColumns() =>
    [
        .. Places.Heads, ReportColumn.Kg(Demand, "需求（kg）", "Demand (kg)", ProducedLink), .. Figures(sums: true), .. Shares, ReportColumn.Difference("out", "流出（kg）", "Out (kg)", ReportColumn.KgType, Matched, Within),
        ReportColumn.Kg("in", "流入（kg）", "In (kg)"), ReportColumn.Kg("capacity", "可用能力（kg）", "Open capacity (kg)"), ReportColumn.Kg("surplus", "富余（kg）", "Surplus (kg)"),
    ];

    private ReportRow PlaceRow(string place, FiguresKg figures, decimal intoKg, decimal capacityKg, decimal surplusKg) =>
        new([.. Places.Head(place), .. Cells(figures), ReportCell.None, ReportCell.Of(intoKg), ReportCell.Of(capacityKg), ReportCell.Of(surplusKg)], Batches(place, null));

    /// <summary>Matched, unmet and within the city, after the demand.</summary>
    private static ReportColumn[] Figures(bool sums) =>
    [
        ReportColumn.Kg(Matched, "匹配（kg）", "Matched (kg)") with { Summed = sums }, ReportColumn.Difference("unmet", "缺口（kg）", "Unmet (kg)", ReportColumn.KgType, Demand, Matched),
        ReportColumn.Kg(Within, "市域内匹配（kg）", "Within the city (kg)") with { Summed = sums },
    ];

    /// <summary>Demand, matched, unmet, within and the two shares.</summary>
    private static ReportCell[] Cells(FiguresKg figures) =>
        [ReportCell.Of(figures.DemandKg), ReportCell.Of(figures.MatchedKg), ReportCell.None, ReportCell.Of(figures.WithinCityKg), ReportCell.None, ReportCell.None];

    private string Batches(string place, string? code) => $"{ReportRow.Batches}from={months.From}&to={months.To}&region={place}{(code is null ? "" : "&wasteCode=" + code)}";
}
