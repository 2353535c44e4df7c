using System.Globalization;
using System.Text;
using WasteLoop.Kernel;

namespace WasteLoop.Host.Demo;

/// <summary>The demo's cast: 60 producers, 3 carriers and 2 plants of Yuhang (余杭区), with papers. The firms are invented; codes and rules are real.</summary>
internal sealed class County
{
    public const string Region = "330110";
    public const int Producers = 60;
    private static readonly string[] Names = ["永兴", "宏达", "瑞丰", "天成", "华源", "金石", "恒通", "新安", "东溪", "南苑", "西塘", "北桥"];
    private static readonly (string Trade, Waste[] Wastes)[] Trades =
    [
        ("汽车维修厂", [Waste.EngineOil, Waste.OilDrums, Waste.LeadBatteries]),
        ("精密机械厂", [Waste.Emulsion, Waste.OilyRags]),
        ("家具涂装厂", [Waste.Paint, Waste.OilyRags]),
        ("检测实验室", [Waste.LabLiquid]),
        ("五金电镀厂", [Waste.PlatingSludge, Waste.LabLiquid]),
    ];
    private readonly DateOnly month;

    public County(DateOnly month)
    {
        this.month = month;
        Makers = Enumerable.Range(0, Producers)
            .Select(i => new Firm(CodeOf('D', i), $"余杭示例{Names[i % Names.Length]}{Trades[i % Trades.Length].Trade}{i + 1}号", Region, Trades[i % Trades.Length].Wastes)).ToList();
        Carriers = Enumerable.Range(0, 3).Select(i => new Firm(CodeOf('E', i), $"示例危险品运输{i + 1}队", Region, [])).ToList();
        Plants =
        [
            new Firm(CodeOf('F', 0), "示例综合处置中心", Region, [Waste.FlyAsh]),
            new Firm(CodeOf('F', 1), "示例资源再生与填埋场", "330111", []),
        ];
    }

    public IReadOnlyList<Firm> Makers { get; }
    public IReadOnlyList<Firm> Carriers { get; }
    public IReadOnlyList<Firm> Plants { get; }

    /// <summary>The day on which the second plant's first licence ends: shipping to it is refused until the new one is on record.</summary>
    public DateOnly LicenceEnds => month.AddDays(17);

    /// <summary>The day on which the first carrier's first driver's certificate ends.</summary>
    public DateOnly DriverEnds => month.AddDays(8);

    public static string Plate(int carrier, int vehicle) => $"浙A{carrier + 1}D{vehicle + 1}00{carrier}";

    public static string Crew(string duty, int carrier, int person) => $"33011{(duty == "driver" ? 1 : 2)}{carrier}{person:D4}";

    /// <summary>The register as the CSV files that <c>import</c> takes.</summary>
    public IReadOnlyDictionary<string, string> Files()
    {
        var firms = Makers.Concat(Carriers).Concat(Plants).ToList();
        var from = Day(month.AddYears(-2));
        var to = Day(month.AddYears(2));
        return new Dictionary<string, string>
        {
            ["parties"] = Csv("party,name,region,address,contact,phone", firms.Select((firm, i) => $"{firm.Code},{firm.Name},{firm.Region},杭州市示例路{i + 1}号,联系人{i + 1},0571-8000{i:D4}")),
            ["sites"] = Csv("site,name,region,address", Makers.Concat(Plants).Select((firm, i) => $"{firm.Site},{firm.Name}厂区,{firm.Region},杭州市示例路{i + 1}号")),
            ["facilities"] = Csv("site,facility,name,kind,capacity_kg", Makers.Select(firm => $"{firm.Site},TS001,危废贮存间,storage,20000")
                .Concat(Plants.SelectMany(plant => new[] { $"{plant.Site},TS001,危废暂存库,storage,2000000", $"{plant.Site},TS101,利用处置线,treatment,200000" }))),
            ["licences"] = Csv("licence,holder,kind,scopes,methods,yearly_tonnes,valid_from,valid_to",
            [
                $"3301100001,{Plants[0].Code},comprehensive,HW08:all;HW09:all;HW49:only 900-041-49 900-047-49,D10;D9;R9,30000,{from},{to}",
                $"3301110001,{Plants[1].Code},comprehensive,HW12:all;HW17:all;HW18:all;HW31:only 900-052-31,D1;D10;R4,20000,{from},{Day(LicenceEnds)}",
            ]),
            ["transport-permits"] = Csv("permit,carrier,covers_hazardous_waste,valid_from,valid_to", Carriers.Select((carrier, i) => $"浙交运管许可危字33011000{i}号,{carrier.Code},true,{from},{to}")),
            ["vehicles"] = Csv("plate,carrier,certificate,covers_hazardous_waste,valid_from,valid_to,load_max_kg",
                Each(2, (c, carrier, v) => $"{Plate(c, v)},{carrier.Code},浙交运证字3301{c}{v}0001号,true,{from},{to},10000")),
            ["crew"] = Csv("certificate,carrier,name,duty,covers_hazardous_waste,valid_from,valid_to",
                Each(2, (c, carrier, p) => $"{Crew("driver", c, p)},{carrier.Code},驾驶员{c + 1}{p + 1},driver,true,{from},{(c == 0 && p == 0 ? Day(DriverEnds) : to)}")
                .Concat(Each(2, (c, carrier, p) => $"{Crew("escort", c, p)},{carrier.Code},押运员{c + 1}{p + 1},escort,true,{from},{to}"))),
        };
    }

    private static string CodeOf(char series, int i) => CreditCode.Compose($"91330110MA2{series}{i + 1:D5}").Value;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private IEnumerable<string> Each(int count, Func<int, Firm, int, string> line) => Carriers.SelectMany((carrier, c) => Enumerable.Range(0, count).Select(i => line(c, carrier, i)));

    private static string Csv(string header, IEnumerable<string> lines) =>
        new StringBuilder(header).Append('\n').AppendJoin('\n', lines).Append('\n').ToString();
}
