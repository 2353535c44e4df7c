using WasteLoop.Kernel;

namespace WasteLoop.Host.Demo.Province;

/// <summary>A firm of the province with one site.</summary>
internal sealed record Site(string Party, string County, string Name)
{
    public string Code => Party + "001";

    public string City => County[..4] + "00";

    /// <param name="series">One character that tells producers, plants and carriers apart.</param>
    public static Site Of(char series, int number, string county, string name) => new(CreditCode.Compose($"91{county}MA{series}{number:D6}").Value, county, name);
}

/// <summary>A producer: its class and the one or two wastes that it makes, by their place in <see cref="MadeWaste.All"/>.</summary>
internal sealed record Producer(Site Site, string Class, int[] Wastes);

/// <summary>Producers over the province's counties. Names, places and classes are invented.</summary>
internal static class Producers
{
    /// <summary>With fewer, some waste would be made by nobody.</summary>
    public const int Fewest = 1_000;

    public const int Usual = 20_000;

    public const int Most = 100_000;

    /// <summary>Each class: its part of the firms in percent, wastes each, months between two batches, and its part of the province's waste in percent.</summary>
    public static readonly IReadOnlyList<(string Class, int FirmsPercent, int Wastes, int Months, int Percent)> Classes = [("key", 10, 2, 1, 93), ("simplified", 25, 1, 2, 6), ("registered", 65, 1, 6, 1)];

    /// <summary>How the cities share the firms; the counties of a city share alike.</summary>
    private static readonly Dictionary<string, int> CityWeights = new()
    {
        ["330100"] = 16,
        ["330200"] = 20,
        ["330300"] = 10,
        ["330400"] = 13,
        ["330500"] = 7,
        ["330600"] = 13,
        ["330700"] = 7,
        ["330800"] = 5,
        ["330900"] = 2,
        ["331000"] = 6,
        ["331100"] = 1,
    };

    public static IReadOnlyList<string> Counties { get; } =
        [.. Regions.All.Where(region => region.Level == RegionLevel.County).Select(region => region.Code.Value).Where(code => CityWeights.ContainsKey(CityOf(code)))];

    public static List<Producer> All(int count, Random random)
    {
        var grams = MadeWaste.Grams();
        var producers = new List<Producer>();
        foreach (var (unitClass, percent, wastes, _, _) in Classes)
        {
            var firms = count * percent / 100;
            var (counties, kinds) = (Spread(firms, random), Dealt(MassShares.Split(firms * wastes, grams), random));
            for (var i = 0; i < firms; i++)
            {
                // A firm with the same waste twice makes it once.
                int[] made = [.. kinds.Skip(i * wastes).Take(wastes).Distinct()];
                producers.Add(new Producer(Site.Of('5', producers.Count + 1, counties[i], $"示例产废单位{producers.Count + 1}"), unitClass, made));
            }
        }
        return producers;
    }

    /// <summary>A county for each of so many firms, by the cities' weights.</summary>
    public static string[] Spread(int firms, Random random)
    {
        var inCity = Counties.CountBy(CityOf).ToDictionary();
        var shares = MassShares.Split(firms, [.. Counties.Select(county => 1_000L * CityWeights[CityOf(county)] / inCity[CityOf(county)])]);
        string[] spread = [.. Counties.SelectMany((county, i) => Enumerable.Repeat(county, (int)shares[i]))];
        random.Shuffle(spread);
        return spread;
    }

    private static int[] Dealt(long[] counts, Random random)
    {
        int[] dealt = [.. counts.SelectMany((count, i) => Enumerable.Repeat(i, (int)count))];
        random.Shuffle(dealt);
        return dealt;
    }

    private static string CityOf(string county) => county[..4] + "00";
}
