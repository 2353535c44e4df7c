using System.Globalization;
using WasteLoop.Chassis.Import;

namespace WasteLoop.Host.Demo.Province;

/// <summary>What other departments would say of a year and the year before, for the province's cities: made up, at the magnitudes of published statistics, and said so in every line.</summary>
/// <remarks>
/// In Data/made_up_statistics.csv an amount is the province's of the year, shared among the cities; with <c>of</c> it is percent of another statistic, city by city with a spread in points.
/// <c>before</c> is, of an amount, percent of the year's; of a share, the share that year. <c>base</c> is the same for the base year of the indicators of decline.
/// </remarks>
internal sealed class MadeStatistics
{
    /// <summary>The rulebook's base year of indicators of decline.</summary>
    public const int BaseYear = 2020;

    public const string Header = "name,region,year,value,unit,text,dataset,source,source_date,document,reason";

    /// <summary>Rates whose terms are all made up here: the indicator, what is divided and by what.</summary>
    public static readonly IReadOnlyList<(int Number, string Over, string By)> Rates =
    [
        (15, "general-industrial-utilised", "general-industrial-produced"), (19, "straw-utilised", "straw-collectable"), (25, "construction-waste-used", "construction-waste-produced"), (37, "sludge-treated", "sludge-produced"),
    ];

    private const string Province = "330000";
    private const string Each = "each";

    // No statistic, but what the register counts.
    private const string Operators = "operators";
    private const string OperatorsUnit = "家";
    private const string Yes = "是";
    private const decimal Hundred = 100m;
    private const int DigitsOfTenThousands = 4;
    private const int DigitsOfRates = 2;

    /// <summary>How far from the province's value a city is, in parts of the spread.</summary>
    private static readonly decimal[] Offsets = [0m, 1m, -1m, 0.5m, -0.5m, 0.3m, -0.7m, 0.8m, -0.2m, 0.6m, -0.9m];

    /// <summary>Each city's part of industry, people and land, in permille.</summary>
    private static readonly Dictionary<string, (int Industry, int People, int Land)> Cities = new()
    {
        ["330100"] = (104, 188, 120),
        ["330200"] = (232, 147, 110),
        ["330300"] = (98, 148, 105),
        ["330400"] = (112, 85, 82),
        ["330500"] = (62, 52, 78),
        ["330600"] = (108, 82, 92),
        ["330700"] = (76, 109, 98),
        ["330800"] = (46, 35, 88),
        ["330900"] = (52, 18, 25),
        ["331000"] = (83, 102, 104),
        ["331100"] = (27, 34, 98),
    };

    private static readonly IReadOnlyList<CsvLine> Table = Rows("made_up_statistics.csv", "name", "of", "value", "unit", "spread", "before", "base", "by");
    private static readonly Dictionary<string, string> Units = Table.ToDictionary(line => line["name"], line => line["unit"]);
    private readonly Dictionary<(string Name, string Region, int Year), decimal> values = [];
    private readonly List<string> lines = [];

    /// <param name="plants">Whose operators may be insured.</param>
    public MadeStatistics(int year, Plants plants)
    {
        foreach (var of in new[] { year, year - 1 })
            foreach (var city in Cities.Keys) values[(Operators, city, of)] = plants.All.Count(plant => plant.Site.City == city);
        foreach (var (row, line) in Table.Index())
            if (line["value"] == Yes) State(line, year);
            else
                foreach (var of in new[] { year, year - 1, BaseYear })
                    if (PartOf(line, of, year) is { } part) Say(line, of, part, row);
    }

    /// <summary>The lines of the file, in the order of names.</summary>
    public IReadOnlyList<string> Lines => lines;

    public static IEnumerable<string> Regions => Cities.Keys.Prepend(Province);

    /// <summary>Targets that are made up too: number, comparator, value, and whether each region has it or the province alone.</summary>
    public static IEnumerable<(int Number, string Comparator, decimal Value, bool Each)> Targets =>
        Rows("made_up_targets.csv", "number", "comparator", "value", "regions").Select(line => (int.Parse(line["number"], CultureInfo.InvariantCulture), line["comparator"], Number(line["value"]), line["regions"] == Each));

    /// <summary>What was put in for a region; the province's is the sum of its cities'.</summary>
    public decimal Of(string name, string region, int year) => region == Province ? Cities.Keys.Sum(city => values[(name, city, year)]) : values[(name, region, year)];

    /// <summary>The year's figure as a part of what the table says, in percent of it; the share itself where it is a share. Null where the table says nothing of that year.</summary>
    private static decimal? PartOf(CsvLine line, int of, int year) => of == year ? line["of"].Length > 0 ? Number(line["value"]) : Hundred
        : (of == year - 1 ? line["before"] : line["base"]) is { Length: > 0 } text ? Number(text) : null;

    private void Say(CsvLine line, int of, decimal part, int row)
    {
        var spread = Number(line["spread"]);
        foreach (var (i, (city, shares)) in Cities.Index())
        {
            var offset = spread * Offsets[(i + row) % Offsets.Length];
            if (line["of"] is { Length: > 0 } whole) Put(line["name"], city, of, Of(values[(whole, city, of)], Math.Clamp(part + offset, 0, Hundred), UnitOf(whole)), UnitOf(whole));
            else if (line["by"] == Each) Put(line["name"], city, of, decimal.Round(Number(line["value"]) * part / Hundred * (Hundred + offset) / Hundred, DigitsOfRates), line["unit"]);
            else Put(line["name"], city, of, Of(Number(line["value"]) * PermilleOf(line["by"], shares) / 1_000m, part, line["unit"]), line["unit"]);
        }
        // What is no sum, such as an amount a mu, the province says itself.
        if (line["by"] == Each) Add(line["name"], Province, of, decimal.Round(Number(line["value"]) * part / Hundred, DigitsOfRates), line["unit"]);
    }

    private static decimal Of(decimal whole, decimal percent, string unit) => decimal.Round(whole * percent / Hundred, Digits(unit));

    private static string UnitOf(string name) => name == Operators ? OperatorsUnit : Units[name];

    private static int PermilleOf(string by, (int Industry, int People, int Land) shares) => by switch { "industry" => shares.Industry, "people" => shares.People, _ => shares.Land };

    private void State(CsvLine line, int year)
    {
        foreach (var of in new[] { year, year - 1 })
            foreach (var region in Regions) lines.Add(string.Join(',', line["name"], region, of, Yes, "", line["by"], Told(of)));
    }

    private void Put(string name, string region, int year, decimal value, string unit)
    {
        values[(name, region, year)] = value;
        Add(name, region, year, value, unit);
    }

    private void Add(string name, string region, int year, decimal value, string unit) => lines.Add(string.Create(CultureInfo.InvariantCulture, $"{name},{region},{year},{value},{unit},,{Told(year)}"));

    private static string Told(int year) => $"演示数据（虚构）,演示（虚构；不是任何部门的统计）,{year}-12-31,数值为演示编造，不可引用,";

    // Firms, cases and tonnes are whole; ten thousands of them have four decimals.
    private static int Digits(string unit) => unit.StartsWith('万') || unit.StartsWith('亿') ? DigitsOfTenThousands : 0;

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static IReadOnlyList<CsvLine> Rows(string name, params string[] columns)
    {
        using var stream = typeof(MadeStatistics).Assembly.GetManifestResourceStream(name) ?? throw new InvalidDataException($"The table {name} is not built in.");
        using var reader = new StreamReader(stream);
        return [.. CsvText.Read(reader.ReadToEnd(), columns)];
    }
}
