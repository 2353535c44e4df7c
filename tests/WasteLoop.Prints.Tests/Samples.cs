using WasteLoop.Declarations.Labels.Print;
using WasteLoop.Manifests.Transfer.Print;

namespace WasteLoop.Prints.Tests;

internal static class Samples
{
    public const string DigitalId = "91330100MA27WXYZ9K9002490820250314007";

    /// <summary>As long as a QR text may be.</summary>
    public const string LongQrText = "WL1:91330100MA27WXYZ9K9002490820250314007:330120250000123456";

    public static readonly LabelSheet Label = new(
        "废润滑油", "HW08", "900-249-08", "液态", "T,I", "矿物油、添加剂", "多环芳烃、苯系物", "远离火种、热源；防渗漏；穿戴防护手套",
        DigitalId, "杭州某某机械制造有限公司", "张三", "13800138000", new DateOnly(2025, 3, 14), 168.5m, "3 号车间", DigitalId);

    /// <summary>Every field as long as a careless user would make it.</summary>
    public static readonly LabelSheet LongLabel = Label with
    {
        WasteName = "苯和乙烯直接催化、乙苯和丙烯共氧化、乙苯催化脱氢生产苯乙烯重馏分",
        Category = "HW11",
        Code = "261-106-11",
        Form = "半固态（泥态）",
        Hazards = "T,C,I,R",
        MainComponents = "苯乙烯、乙苯、二乙苯、α-甲基苯乙烯、聚苯乙烯低聚物、焦油状物质及少量阻聚剂（4-tert-butylcatechol、2,4-dinitro-6-sec-butylphenol）",
        HarmfulComponents = "苯、甲苯、乙苯、二甲苯、苯乙烯、多环芳烃（benzo[a]pyrene、dibenz[a,h]anthracene）、酚类化合物、硝基酚类阻聚剂、微量重金属",
        Precautions = "远离火种、热源和氧化剂，密闭存放于阴凉通风处；容器须接地，防止静电；穿戴防毒面具、耐酸碱手套和防护服；泄漏时用砂土吸附，不得冲入下水道；接触皮肤立即用大量清水冲洗至少十五分钟并就医",
        Unit = "浙江某某石油化工新材料股份有限公司宁波北仑第二生产基地",
        Contact = "欧阳震华（安全环保部）",
        Phone = "0574-86001234 / 13800138000",
        WeightKg = null,
        Remarks = "二号苯乙烯装置精馏塔塔釜定期清理产生，待转移至宁波某某环保科技有限公司焚烧处置",
        QrText = LongQrText,
    };

    public static readonly ManifestSheet Manifest = new(
        "33012025000123", "运输中", false,
        new("杭州某某机械制造有限公司", "0571-88001234", "浙江省杭州市萧山区某某镇某某路 88 号", "张三", "13800138000", "2025-03-14 09:30",
        [
            new("废润滑油", "900-249-08", "T,I", "液态", "多环芳烃、苯系物", "桶", 4, 0.6805m),
            new("废含油抹布、手套", "900-041-49", "T/In", "固态", "矿物油", "袋", 12, 0.12m),
        ]),
        [new("浙江某某危险品运输有限公司", "浙交运管许可杭字330109000001号", "杭州市萧山区某某大道 1 号", "0571-82001234", "李四", "13900139000", "汽车", "浙A12345",
            "杭州市萧山区某某路 88 号", "2025-03-14 09:50", "杭州市、绍兴市", "绍兴市上虞区某某路 6 号", null)],
        new("绍兴某某环保科技有限公司", "浙危废经第3306000001号", "绍兴市上虞区杭州湾经济技术开发区某某路 6 号", "王五", "13700137000", null,
        [
            new("废润滑油", "900-249-08", true, "接受量比移出量少 0.020 吨", "接受", "R9 废油再提炼或其他废油的再利用", 0.6605m),
            new("废含油抹布、手套", "900-041-49", false, null, "接受", "D10 焚烧", 0.12m),
        ]),
        "WL1:330120250001230000:M");
}
