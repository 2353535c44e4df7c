using WasteLoop.Kernel;

namespace WasteLoop.Host.Demo.Province;

/// <summary>A licensed plant with one method, and what its licence has left.</summary>
internal sealed class Plant(Site site, string method, string licence, long tonnes)
{
    private const long GramsPerTonne = 1_000_000;

    public Site Site => site;
    public string Method => method;
    public string Licence => licence;
    public long Tonnes => tonnes;

    public long GramsLeft { get; private set; } = tonnes * GramsPerTonne;

    public void Take(long grams) => GramsLeft -= grams;
}

/// <summary>As many plants as were licensed, whose amounts add up by method to what was published.</summary>
internal sealed class Plants
{
    private const int FewestOfMethod = 3;
    private readonly Dictionary<string, List<Plant>> byMethod = [];

    public Plants(Random random)
    {
        var methods = Published.Licensed.Keys.Order(StringComparer.Ordinal).ToList();
        var counts = MassShares.Split(Published.Plants - (FewestOfMethod * methods.Count), methods.ConvertAll(method => Published.Licensed[method]));
        var counties = Producers.Spread(Published.Plants, random);
        foreach (var (i, method) in methods.Index())
        {
            long[] sizes = [.. Enumerable.Range(0, FewestOfMethod + (int)counts[i]).Select(_ => (long)random.Next(50, 151))];
            foreach (var tonnes in MassShares.Split(Published.Licensed[method], sizes)) Add(method, tonnes, counties[All.Count]);
        }
    }

    public List<Plant> All { get; } = [];

    /// <summary>Where a batch goes: a plant of its own city that has room for it, else the one with the most room.</summary>
    public Plant For(string method, string city, long grams)
    {
        var plants = byMethod[method];
        var plant = plants.Where(plant => plant.Site.City == city && plant.GramsLeft >= grams).MaxBy(plant => plant.GramsLeft) ?? plants.MaxBy(plant => plant.GramsLeft)!;
        plant.Take(grams);
        return plant;
    }

    /// <summary>The categories that plants of a method are licensed for.</summary>
    public static IEnumerable<string> CategoriesOf(string method) => MadeWaste.All.Where(waste => waste.Methods.Contains(method)).Select(waste => WasteCode.Parse(waste.Code).Category).Distinct();

    private void Add(string method, long tonnes, string county)
    {
        var plant = new Plant(Site.Of('6', All.Count + 1, county, $"示例{method}厂{All.Count + 1}"), method, $"{county}{All.Count + 1:D4}", tonnes);
        All.Add(plant);
        (byMethod.TryGetValue(method, out var plants) ? plants : byMethod[method] = []).Add(plant);
    }
}
