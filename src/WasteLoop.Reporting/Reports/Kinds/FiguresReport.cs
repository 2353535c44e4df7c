using WasteLoop.Kernel;
using WasteLoop.Reporting.Aggregates;
using WasteLoop.Reporting.Figures;

namespace WasteLoop.Reporting.Reports.Kinds;

/// <summary>The figures of a region's month or year: by category, county and month, the stock at its end, and what has changed in the report before.</summary>
internal sealed class FiguresReport : ReportKind
{
    private const string Changes = "changes";
    private const string Category = "category";

    /// <inheritdoc/>
    public override string Name => "figures";

    /// <inheritdoc/>
    public override string TitleZh => "危险废物统计报表";

    /// <inheritdoc/>
    public override string TitleEn => "Hazardous waste figures";

    /// <inheritdoc/>
    public override string AboutZh => "按类别、县区和月份统计各环节数量，期末贮存量，以及上一期报表之后的变化。";

    /// <inheritdoc/>
    public override string AboutEn => "Every link of the chain by category, county and month, the stock at the end, and what has changed in the report before.";

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<ReportTable>> Compute(RegionCode region, ReportPeriod period, ReportReader reader, CancellationToken cancellationToken)
    {
        var filter = new AggregateFilter(period.From, period.To, region.Value, null, null, null, null, null, null, null);
        var opens = $"from={period.From}&to={period.To}";

        await reader.Phase("categories", cancellationToken);
        var byCategory = await reader.Sums("category,link", filter, cancellationToken);
        await reader.Phase("counties", cancellationToken);
        var byCounty = await reader.Sums("county,link", filter, cancellationToken);
        await reader.Phase("stock", cancellationToken);
        var stock = await reader.Sums("county,category", filter with { From = null, Link = Link.Stored }, cancellationToken);
        await reader.Phase(Changes, cancellationToken);
        var changed = await ChangesSince(await reader.Previous(cancellationToken), reader, filter, cancellationToken);
        List<ReportTable> tables =
        [
            Pivot.Table("categories", "各类别各环节", "By category and link", "期间内各环节的质量合计，精确到克；修正记入原数量发生的月份。", "Sums of each link in the period, exact to the gram; a correction counts in the month of the wrong mass.",
                [ReportColumn.Text(Category, "废物类别", "Category")], Link.All, byCategory, line => line.Category!, key => [ReportCell.Of(key)], key => $"{opens}&region={region}&category={key}"),
            Pivot.Table("counties", "各县区各环节", "By county and link", "按发生地统计；县区为登记册现行归属。", "Where it happened, by the register's newest word on the site.",
                Places.Heads, Link.All, byCounty, Places.County, Places.Head, key => $"{opens}&region={key}"),
            StockOf(stock, period),
            changed,
        ];
        if (!period.IsYear) return tables;
        await reader.Phase("months", cancellationToken);
        var byMonth = await reader.Sums("month,link", filter, cancellationToken);
        tables.Insert(2, Pivot.Table("months", "各月各环节", "By month and link", "按发生月份统计。", "By the month in which it happened.",
            [ReportColumn.Text("month", "月份", "Month")], Link.All, byMonth, line => line.Month!, key => [ReportCell.Of(key)], key => $"from={key}&to={key}&region={region}"));
        return tables;
    }

    private static ReportTable StockOf(List<Line> stock, ReportPeriod period) => ReportTable.Of(
        "stock", "期末贮存量", "Stock at the end", $"截至 {period.To} 月末：贮存环节自始至该月的累计。", $"At the end of {period.To}: the running sum of the link stored, from the beginning.",
        [.. Places.Heads, ReportColumn.Text(Category, "废物类别", "Category"), ReportColumn.Kg("stock", "贮存量（kg）", "In stock (kg)", opens: "link=" + Link.Stored)],
        stock.Select(line => new ReportRow([.. Places.Head(line.County!), ReportCell.Of(line.Category), ReportCell.Of(Kg.Of(line.Grams))], $"{ReportRow.Batches}to={period.To}&region={line.County}&category={line.Category}")));

    /// <summary>What the report before said of its own period, and what is so now: that one stays as it is, this one says the difference.</summary>
    private static async Task<ReportTable> ChangesSince(ReportDocument? before, ReportReader reader, AggregateFilter filter, CancellationToken cancellationToken)
    {
        ReportColumn[] columns =
        [
            ReportColumn.Text(Category, "废物类别", "Category"), ReportColumn.Text("link", "环节", "Link"), ReportColumn.Kg("then", "上次（kg）", "Then (kg)"), ReportColumn.Kg("now", "现在（kg）", "Now (kg)"),
            ReportColumn.Kg("change", "变化（kg）", "Change (kg)", opens: ""),
        ];
        if (before?.Tables.FirstOrDefault(table => table.Name == "categories") is not { } table)
            return ReportTable.Of(Changes, "上一期报表之后的变化", "Changed since the report before", "该地区此前没有同类报表。", "There is no earlier report of this kind on the region.", columns, []);
        var now = (await reader.Sums("category,link", filter with { From = before.From, To = before.To }, cancellationToken)).ToDictionary(line => (line.Category!, line.Link!), line => Kg.Of(line.Grams));
        var links = Link.All.Where(link => table.Columns.Any(column => column.Name == link)).Select(link => (Link: link, Place: table.IndexOf(link))).ToList();
        var then = table.Rows.SelectMany(row => links.Select(link => (Key: (row.Cells[0].Text!, link.Link), Kg: row.Cells[link.Place].Number ?? 0))).ToDictionary(pair => pair.Key, pair => pair.Kg);
        var day = ChinaTime.DateOf(before.AsOf).AddDays(-1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var rows = then.Keys.Union(now.Keys).Select(key => (Key: key, Then: then.GetValueOrDefault(key), Now: now.GetValueOrDefault(key))).Where(pair => pair.Then != pair.Now)
            .OrderBy(pair => pair.Key.Item1, StringComparer.Ordinal).ThenBy(pair => pair.Key.Item2, StringComparer.Ordinal)
            .Select(pair => new ReportRow([ReportCell.Of(pair.Key.Item1), ReportCell.Of(pair.Key.Item2), ReportCell.Of(pair.Then), ReportCell.Of(pair.Now), ReportCell.Of(pair.Now - pair.Then)],
                $"{ReportRow.Batches}from={before.From}&to={before.To}&region={before.Region}&category={pair.Key.Item1}&link={pair.Key.Item2}&since={day}"));
        return ReportTable.Of(Changes, "上一期报表之后的变化", "Changed since the report before",
            $"与期间 {before.Period} 的报表 {before.Report}（截至 {before.AsOf:yyyy-MM-dd HH:mm} UTC）相比，其期间内现已不同的数字。", $"Against report {before.Report} on {before.Period} (as of {before.AsOf:yyyy-MM-dd HH:mm} UTC): the figures of its period that are different now.", columns, rows);
    }
}
