using System.Globalization;

namespace WasteLoop.Declarations.Labels.Print;

/// <summary>The hazard properties (危险特性) with their words and warning symbols, drawn by us.</summary>
/// <remarks>
/// The diamonds follow the dangerous-goods classes that HJ 1276-2022 borrows: corrosive 8, toxic 6.1, flammable 3; yellow for reactive.
/// The standard has no diamond for infectious waste (HJ 421 rules that): a three-ring sign on white stands in.
/// </remarks>
internal static class HazardSymbols
{
    private const string Flame =
        """<path d="M52 18C56 32 70 40 70 58A20 20 0 0 1 30 58C30 49 35 44 38 37C41 41 43 43 44 46C49 38 47 27 52 18ZM50 74A10 10 0 0 0 60 64C60 57 54 53 53 46C50 53 40 57 40 64A10 10 0 0 0 50 74Z" fill-rule="evenodd"/><path d="M32 78h36v4h-36z"/>""";

    private const string Skull =
        """
        <path d="M50 20C37 20 30 28 30 38C30 44 33 48 37 50V57H63V50C67 48 70 44 70 38C70 28 63 20 50 20Z"/>
        <g fill="#fff"><circle cx="42" cy="39" r="5"/><circle cx="58" cy="39" r="5"/><path d="M50 43l3 6h-6zM43.5 53h2v5h-2zM49 53h2v5h-2zM54.5 53h2v5h-2z"/></g>
        <g stroke="#000" stroke-width="5" stroke-linecap="round"><path d="M29 64L71 78M71 64L29 78"/></g>
        <g><circle cx="27" cy="62" r="3.5"/><circle cx="28" cy="67" r="3.5"/><circle cx="73" cy="62" r="3.5"/><circle cx="72" cy="67" r="3.5"/><circle cx="28" cy="75" r="3.5"/><circle cx="29" cy="80" r="3.5"/><circle cx="72" cy="75" r="3.5"/><circle cx="71" cy="80" r="3.5"/></g>
        """;

    // Upper half white with two tubes that drip on metal and on a hand, lower half black.
    private const string Corrosion =
        """
        <path d="M7.5 55.5H92.5L50 98Z"/>
        <g fill="#fff" stroke="#000" stroke-width="2.5" stroke-linejoin="round"><path d="M29 24L46 14L49 19L32 29ZM71 24L54 14L51 19L68 29Z"/></g>
        <path d="M28.5 28l2.5 4.5a2.8 2.8 0 1 1-5 0zM71.5 28l2.5 4.5a2.8 2.8 0 1 1-5 0z"/>
        <path d="M17 41H24L26 44.5L29 46L32 44L34 41H46V50H17Z"/>
        <path d="M84 39H77L74 42L71 43.5L68 41L66 39H58C53 39 51 43 54 44.5L62 45L53 46C50 46.5 50 50 53 50.5L72 51L84 47Z"/>
        """;

    private const string Burst =
        """<path d="M50 16L55 34L68 22L65 39L84 38L69 49L80 60L64 59L66 76L55 64L49 82L44 65L31 74L36 59L18 60L31 49L17 38L35 40L32 24L45 35Z"/><circle cx="50" cy="50" r="7" fill="#ff0"/>""";

    private const string Rings =
        """
        <g fill="none" stroke="#000" stroke-width="5"><circle cx="50" cy="37" r="13"/><circle cx="37.5" cy="58.5" r="13"/><circle cx="62.5" cy="58.5" r="13"/></g>
        <circle cx="50" cy="51.5" r="7" fill="#fff" stroke="#000" stroke-width="4"/>
        <g fill="#fff"><path d="M47 18h6v10h-6zM20 66l8-5 3 5.2-8 5zM80 66l-8-5-3 5.2 8 5z"/></g>
        """;

    /// <summary>The codes of a list such as "T,I", each once, in its order.</summary>
    /// <exception cref="ArgumentException">None, or one that is not T, C, I, R or In.</exception>
    public static IReadOnlyList<string> Parse(string hazards)
    {
        var codes = hazards.Split([',', '，', '、', '/', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().ToList();
        if (codes.Count == 0) throw new ArgumentException("A label names at least one hazard property.", nameof(hazards));
        foreach (var code in codes) Word(code);
        return codes;
    }

    public static string Word(string code) => code switch
    {
        "C" => "腐蚀性",
        "T" => "毒性",
        "I" => "易燃性",
        "R" => "反应性",
        "In" => "感染性",
        _ => throw new ArgumentException("The hazard properties are T, C, I, R and In.", nameof(code)),
    };

    /// <summary>The diamond in a square of the given side, as an SVG fragment.</summary>
    public static string Fragment(string code, double x, double y, double side)
    {
        var (ground, symbol) = code switch
        {
            "C" => ("#fff", Corrosion),
            "T" => ("#fff", Skull),
            "I" => ("#f00", Flame),
            "R" => ("#ff0", Burst),
            "In" => ("#fff", Rings),
            _ => throw new ArgumentException("The hazard properties are T, C, I, R and In.", nameof(code)),
        };
        return string.Create(CultureInfo.InvariantCulture,
            $"""<g class="hazard" transform="translate({x:0.###} {y:0.###}) scale({side / 100:0.#####})"><path d="M50 2L98 50L50 98L2 50Z" fill="{ground}" stroke="#000" stroke-width="3"/>{symbol}</g>""");
    }
}
