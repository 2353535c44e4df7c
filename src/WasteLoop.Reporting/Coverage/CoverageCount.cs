namespace WasteLoop.Reporting.Coverage;

/// <summary>A count that coverage figures divide, and what counts in it.</summary>
/// <param name="Unit">家 firms, 个 counties, 吨/年 of capacity.</param>
/// <param name="Means">What counts, in Chinese.</param>
public sealed record CoverageCount(string Name, string NameZh, string NameEn, string Unit, string Means)
{
    public const string SmallFirms = "small-firms";
    public const string SmallFirmsCovered = "small-firms-covered";
    public const string Counties = "counties";
    public const string CountiesWithPoint = "counties-with-point";
    public const string KeyProducers = "key-producers";
    public const string KeyProducersNetworked = "key-producers-networked";
    public const string Operators = "operators";
    public const string OperatorsNetworked = "operators-networked";
    public const string CapacityAdded = "capacity-added";

    public static IReadOnlyList<CoverageCount> All { get; } =
    [
        new(SmallFirms, "小微产废单位", "small producers", "家", "截至年末受邀或已加入、且当年产生量不超过小微上限的单位（分母口径见规则库 coverage.small-firms）"),
        new(SmallFirmsCovered, "已覆盖的小微产废单位", "small producers covered", "家", "其中当年有收运或转移记录，或与收集单位有长期约定（定期收运或合同）的单位"),
        new(Counties, "县（市、区）", "counties", "个", "行政区划中的县（市、区）"),
        new(CountiesWithPoint, "设有收运点的县（市、区）", "counties with a collection point", "个", "有贮存设施、且其单位当年持有收集许可证的厂区所在县（市、区）"),
        new(KeyProducers, "重点产废单位", "key producers", "家", "当年管理计划产生量达到重点监管单位标准的厂区"),
        new(KeyProducersNetworked, "联网的重点产废单位", "key producers under networked supervision", "家", "其中当年以联网衡器称重的厂区"),
        new(Operators, "危险废物经营单位", "licensed operators", "家", "当年持有有效许可证的单位"),
        new(OperatorsNetworked, "联网的危险废物经营单位", "licensed operators under networked supervision", "家", "其中当年经本系统接收或处置的单位"),
        new(CapacityAdded, "新增利用处置能力", "capacity added", "吨/年", "当年生效的综合经营许可证核准规模，以及年内增量"),
    ];

    public static CoverageCount Of(string name) => All.First(count => count.Name == name);
}

/// <summary>One row behind a count.</summary>
/// <param name="Id">Credit code, site, county or licence.</param>
/// <param name="Value">1, or tonnes a year.</param>
/// <param name="Why">What counted, such as a contract, how often it was collected from, or a licence's methods.</param>
public sealed record CoverageRow(string Id, string Name, string County, decimal Value, string Why);
