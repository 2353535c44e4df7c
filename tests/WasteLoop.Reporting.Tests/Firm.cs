using WasteLoop.Kernel;

namespace WasteLoop.Reporting.Tests;

/// <summary>A firm of the stories with one site.</summary>
internal sealed record Firm(string Party, string Name, string Region)
{
    public string Site => Party + "001";

    public static Firm Of(int number, string name, string region) => new(CreditCode.Compose($"91{region}MA2{number:000000}").Value, name, region);

    /// <summary>西湖区.</summary>
    public static readonly Firm Maker = Of(1, "西湖机械厂", "330106");

    /// <summary>余杭区.</summary>
    public static readonly Firm Other = Of(2, "余杭电镀厂", "330110");

    public static readonly Firm Carrier = Of(3, "萧山危运公司", "330109");

    /// <summary>海曙区, another prefecture: uses and burns.</summary>
    public static readonly Firm Plant = Of(4, "海曙处置中心", "330203");

    /// <summary>鹿城区: landfills.</summary>
    public static readonly Firm Landfill = Of(5, "鹿城填埋场", "330302");

    /// <summary>苏州, another province.</summary>
    public static readonly Firm Abroad = Of(6, "苏州资源化公司", "320500");

    public static readonly Firm[] All = [Maker, Other, Carrier, Plant, Landfill, Abroad];
}
