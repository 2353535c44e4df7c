using System.Globalization;
using WasteLoop.Kernel;

namespace WasteLoop.Host.Demo.Province;

/// <summary>A year of the province's waste as lines of past batches, and what they add up to.</summary>
internal sealed class Year(int year, IReadOnlyList<Producer> producers, Plants plants, Random random)
{
    private const string Document = "示例：往年系统导出";
    private const int LastDay = 28;
    private const int Hundred = 100;

    // One load in twenty weighs a little more or less at the plant.
    private const int DifferingLoads = 20;
    private const int DifferencePerMille = 2;
    private readonly Dictionary<string, int> manifests = [];
    private readonly int[] turns = new int[MadeWaste.All.Count];

    /// <summary>What a correct book says of the year, in grams: by a dimension's name, such as city/330100/produced.</summary>
    public Dictionary<string, long> Sums { get; } = [];

    public int Batches => Goes().Sum(each => each.Count);

    /// <summary>The lines, in the order of their firms.</summary>
    public IEnumerable<string> Lines()
    {
        var grams = MadeWaste.Grams();
        var goes = Goes();
        foreach (var ofWasteAndClass in goes)
        {
            var part = MassShares.Split(grams[ofWasteAndClass.Waste], [.. Producers.Classes.Select(each => (long)each.Percent)])[ofWasteAndClass.ClassIndex];
            var masses = MassShares.Split(part, [.. Enumerable.Range(0, ofWasteAndClass.Count).Select(_ => (long)random.Next(Hundred / 2, Hundred + (Hundred / 2)))]);
            var next = 0;
            foreach (var producer in ofWasteAndClass.Makers)
                for (var month = 1; month <= 12; month += ofWasteAndClass.Months)
                    yield return Line(producer, ofWasteAndClass.Waste, month, masses[next++]);
        }
    }

    private List<(int Waste, int ClassIndex, int Months, List<Producer> Makers, int Count)> Goes()
    {
        var makers = producers.SelectMany(producer => producer.Wastes, (producer, waste) => (producer, waste)).ToLookup(pair => (pair.waste, pair.producer.Class), pair => pair.producer);
        return [.. MadeWaste.All.Index().SelectMany(waste => Producers.Classes.Index().Select(unit =>
        {
            var found = makers[(waste.Index, unit.Item.Class)].ToList();
            return (waste.Index, unit.Index, unit.Item.Months, found, found.Count * 12 / unit.Item.Months);
        }))];
    }

    private string Line(Producer producer, int waste, int month, long grams)
    {
        var made = MadeWaste.All[waste];
        var method = made.Methods[turns[waste]++ % made.Methods.Length];
        var plant = plants.For(method, producer.Site.City, grams);
        var accepted = random.Next(DifferingLoads) == 0 ? grams + (grams * random.Next(-DifferencePerMille, DifferencePerMille + 1) / 1_000) : grams;
        var producedOn = new DateOnly(year, month, random.Next(1, LastDay + 1));
        var departedOn = producedOn.AddDays(random.Next(1, 15));
        var acceptedOn = departedOn.AddDays(random.Next(2));
        var treatedOn = acceptedOn.AddDays(random.Next(1, 15));
        var code = MadeWaste.CodeOf[method];
        Count(producedOn, producer.Site.City, made.Code, "produced", grams);
        Count(acceptedOn, producer.Site.City, made.Code, "transferred", accepted);
        Count(acceptedOn, plant.Site.City, made.Code, "received", accepted);
        Count(treatedOn, plant.Site.City, made.Code, code == "D1" ? "landfilled" : DisposalMethods.Require(code).CountsAs, accepted);
        var label = LabelCode.Compose(CreditCode.Parse(producer.Site.Party), WasteCode.Parse(made.Code), producedOn, 1).Value;
        return string.Create(CultureInfo.InvariantCulture,
            $"{label},{producer.Site.Code},{producer.Class},{grams / 1000m},{NumberOf(departedOn, producer.Site.City)},,{plant.Site.Code},{plant.Licence},{departedOn:yyyy-MM-dd},{acceptedOn:yyyy-MM-dd},{accepted / 1000m},{code},{treatedOn:yyyy-MM-dd},{Document}");
    }

    private string NumberOf(DateOnly on, string city)
    {
        var serial = manifests[$"{on.Year}{city}"] = manifests.GetValueOrDefault($"{on.Year}{city}") + 1;
        return ManifestNumber.Compose(on.Year, RegionCode.Parse(city), serial).Value;
    }

    private void Count(DateOnly on, string city, string code, string link, long grams)
    {
        if (on.Year != year) return;
        foreach (var key in new[] { $"city/{city}/{link}", $"category/{WasteCode.Parse(code).Category}/{link}" }) Sums[key] = Sums.GetValueOrDefault(key) + grams;
    }
}
