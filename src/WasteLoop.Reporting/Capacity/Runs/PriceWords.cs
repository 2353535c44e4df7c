using System.Globalization;

namespace WasteLoop.Reporting.Capacity.Runs;

/// <summary>Shadow prices and reasons in words.</summary>
internal static class PriceWords
{
    /// <summary>What one more tonne would bring.</summary>
    public static string Of(int metTonnes, decimal savedKm, bool english)
    {
        var km = Math.Abs(savedKm).ToString("0.#", CultureInfo.InvariantCulture);
        return (metTonnes > 0, savedKm) switch
        {
            (true, > 0) => english ? $"A tonne more places a tonne more and saves {km} weighted tonne-km." : $"每增加 1 吨能力，可多安置 1 吨，并节省 {km} 加权吨公里。",
            (true, < 0) => english ? $"A tonne more places a tonne more, which then travels {km} weighted tonne-km." : $"每增加 1 吨能力，可多安置 1 吨，另增运输 {km} 加权吨公里。",
            (true, _) => english ? "A tonne more places a tonne more." : "每增加 1 吨能力，可多安置 1 吨。",
            (_, > 0) => english ? $"A tonne more places nothing more but saves {km} weighted tonne-km." : $"每增加 1 吨能力不会多安置，但可节省 {km} 加权吨公里。",
            _ => english ? "More capacity here brings nothing." : "在此增加能力没有效果。",
        };
    }

    /// <summary>Why something was left out.</summary>
    public static string Why(string why, bool english) => why switch
    {
        "collection" => english ? "A licence that only collects is no capacity of use or disposal." : "收集许可证不是利用处置能力。",
        "not-valid" => english ? "Not valid in the period." : "不在有效期内。",
        "no-site" => english ? "No site of the holder is registered." : "持证单位没有登记场所。",
        "no-centre" => english ? "The centre of the county is not held, so no road can be estimated." : "没有该区县的中心坐标，无法估算里程。",
        "no-code" => english ? "Names none of the codes that want a place." : "不含任何有需求的废物代码。",
        _ => why,
    };
}
