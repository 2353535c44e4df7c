namespace WasteLoop.Host.Demo;

/// <summary>A waste of the demo: its code, how it is packed, and where it goes.</summary>
/// <param name="Plant">0 or 1: which plant takes it.</param>
internal sealed record Waste(string Code, string Form, string Packaging, int VolumeLitres, int KgMin, int KgMax, int Plant, string Method, string Components, string Harmful, string Precautions)
{
    public static readonly Waste EngineOil = new("900-214-08", "L", "DRUM", 200, 120, 175, 0, "R9", "废矿物油", "多环芳烃、重金属", "远离火源，防止泄漏");
    public static readonly Waste OilDrums = new("900-249-08", "S", "BAG", 400, 40, 90, 0, "D10", "沾染矿物油的铁桶", "矿物油", "防雨防渗，远离火源");
    public static readonly Waste Emulsion = new("900-006-09", "L", "DRUM", 1000, 600, 950, 0, "D9", "乳化液、水", "矿物油、表面活性剂", "防止泄漏");
    public static readonly Waste OilyRags = new("900-041-49", "S", "BAG", 120, 15, 45, 0, "D10", "含油抹布、手套", "矿物油、有机溶剂", "远离火源");
    public static readonly Waste LabLiquid = new("900-047-49", "L", "DRUM", 25, 12, 24, 0, "D10", "实验室废液", "有机溶剂、酸、重金属", "分类存放，禁止混装");
    public static readonly Waste Paint = new("900-252-12", "SS", "DRUM", 200, 90, 190, 1, "D10", "漆渣", "苯系物、重金属", "远离火源，通风");
    public static readonly Waste PlatingSludge = new("336-064-17", "SS", "BAG", 1000, 500, 900, 1, "R4", "含铜镍污泥", "铜、镍、铬", "防雨防渗");
    public static readonly Waste LeadBatteries = new("900-052-31", "S", "BOX", 300, 150, 320, 1, "R4", "废铅蓄电池", "铅、硫酸", "禁止倾倒电解液");
    public static readonly Waste FlyAsh = new("772-003-18", "S", "BAG", 1000, 0, 0, 1, "D1", "焚烧飞灰、底渣", "重金属、二噁英", "密闭，防扬散");

    /// <summary>The waste that comes out of each treatment beside products and losses; null where nothing hazardous is left.</summary>
    public static Waste? ResidueOf(string method) => method == "D10" ? FlyAsh : null;
}
