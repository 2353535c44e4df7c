namespace WasteLoop.Reporting.Indicators.Definitions;

/// <summary>Units that the departments write: the same quantity in ones and in ten-thousands.</summary>
internal static class Units
{
    private const decimal TenThousand = 10_000m;

    /// <summary>The greater unit and the lesser of which it has ten thousand.</summary>
    private static readonly (string Greater, string Lesser)[] Pairs =
        [("万吨", "吨"), ("万吨/年", "吨/年"), ("亿元", "万元"), ("万元", "元"), ("万平方米", "平方米"), ("万件", "件"), ("亿件", "万件"), ("万公顷", "公顷"), ("万家", "家"), ("万个", "个")];

    /// <summary>By what a value in one unit is multiplied to be in the other; null where they measure different things.</summary>
    public static decimal? Factor(string from, string to) => from == to ? 1 : Pairs.Contains((from, to)) ? TenThousand : Pairs.Contains((to, from)) ? 1 / TenThousand : null;
}
