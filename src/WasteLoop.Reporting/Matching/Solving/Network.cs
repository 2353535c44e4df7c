namespace WasteLoop.Reporting.Matching.Solving;

/// <summary>A problem as a flow of grams: demand → line → licence → root, and demand → root for what finds no place.</summary>
/// <remarks>
/// Nodes are numbered demands, lines, licences, root, so that every arc leads from a lower to a higher number. The arcs from demands to lines, a million
/// or two, are not stored: they are the lines of the demand's code, and cost what the road between two places costs. Only lines and licences have limits,
/// and each has one arc going out, so a limit belongs to a node. Demands, lines and licences of 0 g are left out.
/// Everything is in the order of its names: the same problem, in whatever order it is given, is the same network.
/// </remarks>
internal sealed class Network
{
    private readonly int[] placeOf;
    private readonly int[] codeOf;
    private readonly int[] firstSlot;
    private readonly int[] slots;
    private readonly int[] slotPlaces;
    private readonly int[] licenceOf;
    private readonly long[] caps;
    private readonly long[] roads;
    private readonly Dictionary<string, int> places;

    public Network(MatchingProblem problem)
    {
        DemandList = [.. problem.Demands.Where(demand => demand.Grams > 0).OrderBy(demand => demand.County, StringComparer.Ordinal).ThenBy(demand => demand.WasteCode, StringComparer.Ordinal)];
        LicenceList = [.. problem.Licences.Where(licence => licence.OpenGrams > 0).OrderBy(licence => licence.Licence, StringComparer.Ordinal)];
        LineList = [.. LicenceList.SelectMany((licence, index) => licence.Lines.Where(line => line.CapGrams is not 0).OrderBy(line => line.Line, StringComparer.Ordinal).Select(line => (index, line)))];
        (Demands, Lines, Licences) = (DemandList.Length, LineList.Length, LicenceList.Length);

        places = problem.Demands.Select(demand => demand.County).Concat(problem.Licences.Select(licence => licence.County)).Distinct().Order(StringComparer.Ordinal)
            .Select((county, index) => (county, index)).ToDictionary(pair => pair.county, pair => pair.index);
        roads = Roads(problem);
        // A way to one more gram's place passes each line once at most, on a road each; and then a road to the new place. So no detour outweighs it.
        UnmetCost = (2 * (Lines + 2L) * roads.DefaultIfEmpty().Max()) + 2;

        placeOf = [.. DemandList.Select(demand => places[demand.County]), .. LineList.Select(pair => places[LicenceList[pair.Licence].County])];
        licenceOf = [.. LineList.Select(pair => Demands + Lines + pair.Licence)];
        caps = [.. LineList.Select(pair => pair.Line.CapGrams ?? long.MaxValue), .. LicenceList.Select(licence => licence.OpenGrams)];
        Grams = [.. DemandList.Select(demand => demand.Grams)];

        var codes = DemandList.Select(demand => demand.WasteCode).Distinct().Order(StringComparer.Ordinal).Select((code, index) => (code, index)).ToDictionary(pair => pair.code, pair => pair.index);
        codeOf = [.. DemandList.Select(demand => codes[demand.WasteCode])];
        var linesOf = codes.Select(_ => new List<int>()).ToArray();
        for (var line = 0; line < Lines; line++)
            foreach (var code in LineList[line].Line.WasteCodes)
                if (codes.TryGetValue(code, out var index)) linesOf[index].Add(Demands + line);
        firstSlot = new int[linesOf.Length + 1];
        for (var code = 0; code < linesOf.Length; code++) firstSlot[code + 1] = firstSlot[code] + linesOf[code].Count;
        slots = [.. linesOf.SelectMany(lines => lines)];
        slotPlaces = [.. slots.Select(line => placeOf[line])];
    }

    public MatchingDemand[] DemandList { get; }
    public MatchingLicence[] LicenceList { get; }

    /// <summary>Each line, and the index of its licence in <see cref="LicenceList"/>.</summary>
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

    /// <summary>Demand → line arcs.</summary>
    public long RoadArcs
    {
        get
        {
            var arcs = 0L;
            foreach (var code in codeOf) arcs += firstSlot[code + 1] - firstSlot[code];
            return arcs;
        }
    }

    /// <summary>The lines (node numbers) that may take the demand's code.</summary>
    public ReadOnlySpan<int> LinesFor(int demand) => slots.AsSpan(firstSlot[codeOf[demand]]..firstSlot[codeOf[demand] + 1]);

    /// <summary>The places of <see cref="LinesFor"/>, for <see cref="RoadsFrom"/>.</summary>
    public ReadOnlySpan<int> PlacesFor(int demand) => slotPlaces.AsSpan(firstSlot[codeOf[demand]]..firstSlot[codeOf[demand] + 1]);

    /// <summary>The cost of the roads from a demand to each place.</summary>
    public ReadOnlySpan<long> RoadsFrom(int demand) => roads.AsSpan(placeOf[demand] * places.Count, places.Count);

    /// <summary>The cost of the arc between two nodes, the lower first.</summary>
    public long Cost(int low, int high) => low >= Demands ? 0 : high == Root ? UnmetCost : roads[(placeOf[low] * places.Count) + placeOf[high]];

    /// <summary>The cost of the road from a demand to a county of the problem.</summary>
    public long CostTo(int demand, string county) => roads[(placeOf[demand] * places.Count) + places[county]];

    /// <summary>The most that an arc may carry, by its lower node.</summary>
    public long Cap(int low) => low < Demands ? long.MaxValue : caps[low - Demands];

    /// <summary>Where the one arc out of a line or licence leads.</summary>
    public int Head(int node) => node < FirstLicence ? licenceOf[node - Demands] : Root;

    public bool IsPlace(string county) => places.ContainsKey(county);

    private long[] Roads(MatchingProblem problem)
    {
        var costs = new long[places.Count * places.Count];
        foreach (var (from, row) in places)
            foreach (var (to, column) in places)
                costs[(row * places.Count) + column] = problem.Options.Cost(problem.Roads.Metres(from, to), Cities.Of(from) != Cities.Of(to));
        return costs;
    }
}
