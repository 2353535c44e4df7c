namespace WasteLoop.Reporting.Matching.Solving;

/// <summary>A problem as a flow of grams: demand → line → licence → root, and demand → root for what finds no place.</summary>
/// <remarks>
/// Nodes are numbered demands, lines, licences, root, so that every arc leads from a lower to a higher number. Only lines that their own cap can limit are
/// nodes; what another line takes goes to the licence at once. The arcs from demands, a million or two, are not stored: they are the nodes that take the
/// demand's code, and cost what the road between two places costs. Only lines and licences have limits, and each has one arc going out, so a limit belongs
/// to a node. Demands, lines and licences of 0 g are left out.
/// Everything is in the order of its names: the same problem, in whatever order it is given, is the same network.
/// </remarks>
internal sealed class Network
{
    private readonly int[] placeOf;
    private readonly int[] codeOf;
    private readonly int[] firstTaker;
    private readonly Taker[] takers;
    private readonly int[] licenceOf;
    private readonly long[] caps;
    private readonly long[] roads;
    private readonly Dictionary<string, int> places;
    private readonly Dictionary<string, LicenceLine>[] openLines;

    public Network(MatchingProblem problem)
    {
        DemandList = [.. problem.Demands.Where(demand => demand.Grams > 0).OrderBy(demand => demand.County, StringComparer.Ordinal).ThenBy(demand => demand.WasteCode, StringComparer.Ordinal)];
        LicenceList = [.. problem.Licences.Where(licence => licence.OpenGrams > 0).OrderBy(licence => licence.Licence, StringComparer.Ordinal)];
        LineList = [.. LicenceList.SelectMany((licence, index) => licence.Lines.Where(line => line.CapGrams > 0 && !IsOpen(licence, line)).OrderBy(line => line.Line, StringComparer.Ordinal).Select(line => (index, line)))];
        (Demands, Lines, Licences) = (DemandList.Length, LineList.Length, LicenceList.Length);

        places = problem.Demands.Select(demand => demand.County).Concat(problem.Licences.Select(licence => licence.County)).Distinct().Order(StringComparer.Ordinal)
            .Select((county, index) => (county, index)).ToDictionary(pair => pair.county, pair => pair.index);
        roads = Roads(problem);
        // A way to one more gram's place passes each line once at most, on a road each; and then a road to the new place. So no detour outweighs it.
        UnmetCost = (2 * (Lines + 2L) * roads.DefaultIfEmpty().Max()) + 2;

        placeOf = [.. DemandList.Select(demand => places[demand.County]), .. LineList.Select(pair => places[LicenceList[pair.Licence].County]), .. LicenceList.Select(licence => places[licence.County])];
        licenceOf = [.. LineList.Select(pair => Demands + Lines + pair.Licence)];
        caps = [.. LineList.Select(pair => pair.Line.CapGrams ?? long.MaxValue), .. LicenceList.Select(licence => licence.OpenGrams)];
        Grams = [.. DemandList.Select(demand => demand.Grams)];

        var codes = DemandList.Select(demand => demand.WasteCode).Distinct().Order(StringComparer.Ordinal).Select((code, index) => (code, index)).ToDictionary(pair => pair.code, pair => pair.index);
        codeOf = [.. DemandList.Select(demand => codes[demand.WasteCode])];
        var takersOf = codes.Select(_ => new List<Taker>()).ToArray();
        openLines = [.. LicenceList.Select(OpenLines)];
        for (var licence = 0; licence < Licences; licence++) Take(openLines[licence].Keys, FirstLicence + licence);
        // A line with a cap brings nothing to a code that another line of its licence takes without.
        for (var line = 0; line < Lines; line++) Take(LineList[line].Line.WasteCodes.Where(code => !openLines[LineList[line].Licence].ContainsKey(code)), Demands + line);
        firstTaker = new int[takersOf.Length + 1];
        for (var code = 0; code < takersOf.Length; code++) firstTaker[code + 1] = firstTaker[code] + takersOf[code].Count;
        takers = [.. takersOf.SelectMany(each => each)];

        void Take(IEnumerable<string> taken, int node)
        {
            foreach (var code in taken)
                if (codes.TryGetValue(code, out var index)) takersOf[index].Add(new Taker(node, placeOf[node]));
        }
    }

    public MatchingDemand[] DemandList { get; }
    public MatchingLicence[] LicenceList { get; }

    /// <summary>Each line that its own cap can limit, and the index of its licence in <see cref="LicenceList"/>.</summary>
    public (int Licence, LicenceLine Line)[] LineList { get; }
    public int Demands { get; }
    public int Lines { get; }
    public int Licences { get; }
    public int FirstLicence => Demands + Lines;
    public int Root => Demands + Lines + Licences;
    public int Nodes => Root + 1;

    /// <summary>Grams by demand, all above 0.</summary>
    public long[] Grams { get; }

    /// <summary>What a gram without a place costs: more than any chain of moves that finds it one.</summary>
    public long UnmetCost { get; }

    /// <summary>The lines and licences that may take the demand's code.</summary>
    public ReadOnlySpan<Taker> TakersOf(int demand) => takers.AsSpan(firstTaker[codeOf[demand]]..firstTaker[codeOf[demand] + 1]);

    /// <summary>The cost of the roads from a demand to each place.</summary>
    public ReadOnlySpan<long> RoadsFrom(int demand) => roads.AsSpan(placeOf[demand] * places.Count, places.Count);

    /// <summary>The cost of the arc between two nodes, the lower first.</summary>
    public long Cost(int low, int high) => low >= Demands ? 0 : high == Root ? UnmetCost : roads[(placeOf[low] * places.Count) + placeOf[high]];

    /// <summary>The place of a county, for <see cref="RoadsFrom"/>; null for one that is not in the problem.</summary>
    public int? PlaceOf(string county) => places.TryGetValue(county, out var place) ? place : null;

    /// <summary>The most that an arc may carry, by its lower node.</summary>
    public long Cap(int low) => low < Demands ? long.MaxValue : caps[low - Demands];

    /// <summary>Where the one arc out of a line or licence leads.</summary>
    public int Head(int node) => node < FirstLicence ? licenceOf[node - Demands] : Root;

    /// <summary>The line on which waste lies at a node.</summary>
    public (MatchingLicence Licence, LicenceLine Line) LineAt(int node, string code) => node >= FirstLicence
        ? (LicenceList[node - FirstLicence], openLines[node - FirstLicence][code])
        : (LicenceList[LineList[node - Demands].Licence], LineList[node - Demands].Line);

    // Its cap lets through as much as the licence's total.
    private static bool IsOpen(MatchingLicence licence, LicenceLine line) => line.CapGrams is not { } cap || cap >= licence.OpenGrams;

    /// <summary>By code, the first of the licence's lines that only its total limits.</summary>
    private static Dictionary<string, LicenceLine> OpenLines(MatchingLicence licence)
    {
        var lines = new Dictionary<string, LicenceLine>();
        foreach (var line in licence.Lines.Where(line => IsOpen(licence, line)).OrderBy(line => line.Line, StringComparer.Ordinal))
            foreach (var code in line.WasteCodes) lines.TryAdd(code, line);
        return lines;
    }

    private long[] Roads(MatchingProblem problem)
    {
        var costs = new long[places.Count * places.Count];
        foreach (var (from, row) in places)
            foreach (var (to, column) in places)
                costs[(row * places.Count) + column] = problem.Options.Cost(problem.Roads.Metres(from, to), Cities.Of(from) != Cities.Of(to));
        return costs;
    }

    /// <summary>A line or licence that takes a code.</summary>
    /// <param name="Node">Its number.</param>
    /// <param name="Place">Its county, for <see cref="RoadsFrom"/>.</param>
    public readonly record struct Taker(int Node, int Place);
}
