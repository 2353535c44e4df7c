using WasteLoop.Chassis.Import;

namespace WasteLoop.Host.Demo.Province;

/// <summary>What was published of Zhejiang in 2022: waste made by stream, and licensed capacity by method. Whole tonnes a year.</summary>
/// <remarks>Both from a trade article of 2023-01-27, certainty low: it gives 700 to 720 wan t and the midpoint is taken.</remarks>
internal static class Published
{
    public const int Plants = 229;

    /// <summary>Capacity of methods that the article does not name one by one.</summary>
    public const string OtherMethods = "other";

    /// <summary>What is made beside the streams that the article names.</summary>
    public const string OtherWaste = "other";

    private const string Zhejiang = "330000";
    private const string Year = "2022";
    private const string Total = "total_licensed";
    private const string AllHazardous = "hazardous";
    private const decimal TonnesPerWan = 10_000m;

    /// <summary>Tonnes made, by stream such as hazardous_HW18; the rest as <see cref="OtherWaste"/>.</summary>
    public static IReadOnlyDictionary<string, long> Made { get; } = WithRest(
        Rows("zhejiang_bulletins.csv", "region,region_code,level,year,stream,unit,generated,utilised,disposed,utilised_and_disposed,stored,dumped,prior_stock_included,opening_stock,collected_or_treated,printed_rate_name,printed_rate_pct,source_url,source_kind,confidence,note", "year", "stream", "generated"),
        AllHazardous, OtherWaste);

    /// <summary>Tonnes licensed, by method such as metal_recovery; the rest as <see cref="OtherMethods"/>.</summary>
    public static IReadOnlyDictionary<string, long> Licensed { get; } = WithRest(
        Rows("licensed_capacity.csv", "region,region_code,year_end,method,capacity_wan_t_per_year,source_url,source_kind,confidence,note", "year_end", "method", "capacity_wan_t_per_year"),
        Total, OtherMethods);

    private static Dictionary<string, long> Rows(string name, string columns, string year, string key, string amount)
    {
        using var stream = typeof(Published).Assembly.GetManifestResourceStream(name) ?? throw new InvalidDataException($"The table {name} is not built in.");
        using var reader = new StreamReader(stream);
        return CsvText.Read(reader.ReadToEnd(), columns.Split(',')).Where(line => line["region_code"] == Zhejiang && line[year] == Year)
            .ToDictionary(line => line[key], line => (long)(decimal.Parse(line[amount]) * TonnesPerWan));
    }

    private static Dictionary<string, long> WithRest(Dictionary<string, long> rows, string total, string rest)
    {
        rows[rest] = rows[total] - rows.Where(row => row.Key != total).Sum(row => row.Value);
        rows.Remove(total);
        return rows;
    }
}
