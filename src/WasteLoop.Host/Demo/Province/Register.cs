using System.Text;

namespace WasteLoop.Host.Demo.Province;

/// <summary>The province's register as the CSV files that <c>import</c> takes.</summary>
internal static class Register
{
    public static IReadOnlyDictionary<string, string> Files(IReadOnlyList<Producer> producers, IReadOnlyList<Plant> plants, int year)
    {
        var sites = producers.Select(producer => producer.Site).Concat(plants.Select(plant => plant.Site)).ToList();
        return new Dictionary<string, string>
        {
            ["parties"] = Csv("party,name,region,address,contact,phone", sites.Select((site, i) => $"{site.Party},{site.Name},{site.County},示例路{i + 1}号,联系人{i + 1},0571-{i:D8}")),
            ["sites"] = Csv("site,name,region,address", sites.Select((site, i) => $"{site.Code},{site.Name}厂区,{site.County},示例路{i + 1}号")),
            ["facilities"] = Csv("site,facility,name,kind,capacity_kg", plants.SelectMany(plant => new[] { $"{plant.Site.Code},TS001,危废暂存库,storage,50000000", $"{plant.Site.Code},TS101,利用处置线,treatment,5000000" })),
            ["licences"] = Csv("licence,holder,kind,scopes,methods,yearly_tonnes,valid_from,valid_to", plants.Select(plant =>
                $"{plant.Licence},{plant.Site.Party},comprehensive,{string.Join(';', Plants.CategoriesOf(plant.Method).Select(category => category + ":all"))},{MadeWaste.CodeOf[plant.Method]},{plant.Tonnes},{year - 1}-01-01,{year + 3}-12-31")),
        };
    }

    private static string Csv(string header, IEnumerable<string> lines) => new StringBuilder(header).Append('\n').AppendJoin('\n', lines).Append('\n').ToString();
}
