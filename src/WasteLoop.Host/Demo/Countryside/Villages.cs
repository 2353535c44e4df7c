using System.Globalization;
using System.Text;
using WasteLoop.Kernel;

namespace WasteLoop.Host.Demo.Countryside;

/// <summary>The demo's small firms: 400 in four counties of Hangzhou (杭州市), two collecting firms with three collection points. The firms are invented; codes and rules are real.</summary>
internal sealed class Villages
{
    public const string City = "330100";
    public const int SmallFirms = 400;

    /// <summary>Of each collector.</summary>
    public const int Trucks = 3;
    private const int UnlistedEvery = 40;
    private static readonly string[] Counties = ["330110", "330111", "330112", "330122"];
    private static readonly string[] Names = ["顺达", "吉祥", "永诚", "万通", "鸿运", "佳和", "东升", "利民", "同心", "广源", "立新", "振华"];
    private static readonly (string Trade, Waste Waste)[] Trades = [("汽车修理店", Waste.EngineOil), ("五金加工坊", Waste.OilyRags), ("广告喷绘店", Waste.Paint), ("口腔诊所", Waste.LabLiquid)];

    public Villages()
    {
        Firms = Enumerable.Range(0, SmallFirms).Select(i => new Firm(CodeOf('G', i), $"{Regions.NameOf(RegionCode.Parse(CountyOf(i)))}{Names[i % Names.Length]}{Trades[TradeOf(i)].Trade}{i + 1}号", CountyOf(i), [Trades[TradeOf(i)].Waste])).ToList();
        var wastes = Trades.Select(trade => trade.Waste).ToList();
        Collectors = [new Firm(CodeOf('H', 0), "示例小微收集一站", Counties[0], wastes), new Firm(CodeOf('H', 1), "示例小微收集二站", Counties[2], wastes)];
        Points = [Collectors[0], Collectors[0] with { SiteNumber = "002", Region = Counties[1] }, Collectors[1]];
    }

    public IReadOnlyList<Firm> Firms { get; }

    /// <summary>Firms that stand on no collector's spreadsheet and will join by themselves.</summary>
    public IEnumerable<Firm> Unlisted => Firms.Where((_, i) => i % UnlistedEvery == UnlistedEvery - 1);
    public IReadOnlyList<Firm> Collectors { get; }

    /// <summary>Collection points, each as its collector at that site.</summary>
    public IReadOnlyList<Firm> Points { get; }

    /// <summary>The collector of a firm's county: each has two.</summary>
    public Firm CollectorOf(Firm firm) => Collectors[Array.IndexOf(Counties, firm.Region) / 2];

    public IEnumerable<Firm> PointsOf(Firm collector) => Points.Where(point => point.Code == collector.Code);

    public static string CountyOf(Firm collector, int i) => Counties[(collector.Region == Counties[0] ? 0 : 2) + i];

    public static string Plate(int collector, int vehicle) => $"浙A{collector + 6}C{vehicle + 1}00{collector}";

    public static string Crew(string duty, int collector, int person) => $"33012{(duty == "driver" ? 1 : 2)}{collector}{person:D4}";

    /// <summary>The collectors' part of the register as the CSV files that <c>import</c> takes. The small firms are not in it: they join.</summary>
    public IReadOnlyDictionary<string, string> Files(DateOnly today)
    {
        var (from, to) = (Day(today.AddYears(-1)), Day(today.AddYears(1)));
        return new Dictionary<string, string>
        {
            ["parties"] = Csv("party,name,region,address,contact,phone", Collectors.Select((firm, i) => $"{firm.Code},{firm.Name},{firm.Region},杭州市收集路{i + 1}号,站长{i + 1},0571-8100{i:D4}")),
            ["sites"] = Csv("site,name,region,address", Points.Select((point, i) => $"{point.Site},收集点{i + 1},{point.Region},杭州市收集路{i + 1}号")),
            ["facilities"] = Csv("site,facility,name,kind,capacity_kg", Points.Select(point => $"{point.Site},TS001,暂存库,storage,60000")),
            ["licences"] = Csv("licence,holder,kind,scopes,methods,yearly_tonnes,valid_from,valid_to", Collectors.SelectMany((firm, i) => new[]
            {
                $"33011800{i}1,{firm.Code},collection,HW08:all,R9,5000,{from},{to}",
                $"33011800{i}2,{firm.Code},collection,HW12:all;HW49:only 900-041-49 900-047-49,D10,5000,{from},{to}",
            })),
            ["transport-permits"] = Csv("permit,carrier,covers_hazardous_waste,valid_from,valid_to", Collectors.Select((firm, i) => $"浙交运管许可危字33011801{i}号,{firm.Code},true,{from},{to}")),
            ["vehicles"] = Csv("plate,carrier,certificate,covers_hazardous_waste,valid_from,valid_to,load_max_kg",
                Each(Trucks, (c, firm, v) => $"{Plate(c, v)},{firm.Code},浙交运证字33018{c}{v}001号,true,{from},{to},4000")),
            ["crew"] = Csv("certificate,carrier,name,duty,covers_hazardous_waste,valid_from,valid_to",
                Each(Trucks, (c, firm, p) => $"{Crew("driver", c, p)},{firm.Code},收运司机{c + 1}{p + 1},driver,true,{from},{to}")
                    .Concat(Each(Trucks, (c, firm, p) => $"{Crew("escort", c, p)},{firm.Code},收运押运员{c + 1}{p + 1},escort,true,{from},{to}"))),
        };
    }

    /// <summary>What a collector knows of the small firms of its counties, as its spreadsheet has it.</summary>
    public string Invitations(Firm collector) => Csv("party,name,region,address,contact,phone,waste_codes",
        Firms.Except(Unlisted).Where(firm => CollectorOf(firm) == collector).Select((firm, i) => $"{firm.Code},{firm.Name},{firm.Region},示例街{i + 1}号,店主{i + 1},139001{i:D5},{firm.Wastes[0].Code}"));

    private static string CountyOf(int i) => Counties[i % Counties.Length];

    private static int TradeOf(int i) => i / Counties.Length % Trades.Length;

    private static string CodeOf(char series, int i) => CreditCode.Compose($"91330110MA2{series}{i + 1:D5}").Value;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private IEnumerable<string> Each(int count, Func<int, Firm, int, string> line) => Collectors.SelectMany((firm, c) => Enumerable.Range(0, count).Select(i => line(c, firm, i)));

    private static string Csv(string header, IEnumerable<string> lines) => new StringBuilder(header).Append('\n').AppendJoin('\n', lines).Append('\n').ToString();
}
