namespace WasteLoop.Collection.Planning.Search;

/// <summary>A problem with everything looked up once and numbered, so that the search touches arrays only.</summary>
/// <remarks>Nodes are numbered: requests, then the trucks' homes, then the points.</remarks>
internal sealed class Terrain
{
    private readonly int[] metres;
    private readonly int[] minutes;
    private readonly bool[] clash;
    private readonly int nodeCount;

    public Terrain(PlanProblem problem, IReadOnlyList<PlanVehicle> trucks)
    {
        (Problem, Requests, Trucks, Points) = (problem, [.. problem.Requests], [.. trucks], [.. problem.Points]);
        Place[] places = [.. Requests.Select(request => request.Place), .. Trucks.Select(truck => truck.Home), .. Points.Select(point => point.Place)];
        nodeCount = places.Length;
        metres = new int[nodeCount * nodeCount];
        minutes = new int[nodeCount * nodeCount];
        for (var from = 0; from < nodeCount; from++)
            for (var to = 0; to < nodeCount; to++)
            {
                metres[(from * nodeCount) + to] = problem.Options.RoadMetres(places[from], places[to]);
                minutes[(from * nodeCount) + to] = problem.Options.DriveMinutes(metres[(from * nodeCount) + to]);
            }

        string[] codes = [.. Requests.SelectMany(request => request.Loads).Select(load => load.WasteCode).Distinct().Order(StringComparer.Ordinal)];
        CodeCount = codes.Length;
        Loads = [.. Requests.Select(request => request.Loads.GroupBy(load => load.WasteCode).Select(code => (Array.IndexOf(codes, code.Key), code.Sum(load => load.Grams))).ToArray())];
        var apart = new bool[codes.Length, codes.Length];
        for (var one = 0; one < codes.Length; one++)
            for (var other = 0; other < codes.Length; other++) apart[one, other] = problem.Compatibility.Between(codes[one], codes[other]) is not null;
        clash = new bool[Requests.Length * Requests.Length];
        for (var one = 0; one < Requests.Length; one++)
            for (var other = 0; other < Requests.Length; other++)
                clash[(one * Requests.Length) + other] = Loads[one].Any(left => Loads[other].Any(right => apart[left.Code, right.Code]));

        Room = [.. Points.Select(point => codes.Select(code => point.FreeGramsByCode.TryGetValue(code, out var free) ? free : -1).ToArray())];
        Permitted = [.. Trucks.Select(truck => Requests.Select(request => truck.PermittedCodes is not { } may || request.Loads.All(load => may.Contains(load.WasteCode))).ToArray())];
        Grams = [.. Requests.Select(request => request.Grams)];
        Containers = [.. Requests.Select(request => request.Containers)];
    }

    public PlanProblem Problem { get; }
    public PlanRequest[] Requests { get; }
    public PlanVehicle[] Trucks { get; }
    public PlanPoint[] Points { get; }
    public int CodeCount { get; }

    /// <summary>By request: what of which code.</summary>
    public (int Code, long Grams)[][] Loads { get; }

    /// <summary>By point and code; -1 where the code is not taken.</summary>
    public long[][] Room { get; }

    /// <summary>By truck and request.</summary>
    public bool[][] Permitted { get; }
    public long[] Grams { get; }
    public int[] Containers { get; }

    public int DayEnd => Problem.Options.StartMinute + Problem.Options.WorkingMinutes;

    public int HomeOf(int truck) => Requests.Length + truck;

    public int NodeOf(int point) => Requests.Length + Trucks.Length + point;

    public int Metres(int from, int to) => metres[(from * nodeCount) + to];

    public int Minutes(int from, int to) => minutes[(from * nodeCount) + to];

    /// <summary>Also whether a request's own wastes clash, when asked for itself.</summary>
    public bool Clash(int one, int other) => clash[(one * Requests.Length) + other];

    /// <summary>What leaving a request out costs, in metres: always more than any detour of a day, and up to three times as much when urgent.</summary>
    public long Penalty(int request) => 1_000_000 + (20_000L * Requests[request].UrgencyPercent);

    /// <summary>Whether a point has room for a request when nothing else comes.</summary>
    public bool HasRoom(int point, int request) => Grams[request] <= Points[point].FreeGrams && Loads[request].All(load => load.Grams <= Room[point][load.Code]);

    /// <summary>Whether a point takes the codes of a request at all.</summary>
    public bool Takes(int point, int request) => Loads[request].All(load => Room[point][load.Code] >= 0);

    /// <summary>Begin of loading for an arrival; -1 when all windows are over.</summary>
    public int StartAt(int request, int arrive) => Timetable.StartAt(Requests[request].Windows, arrive) ?? -1;

    /// <summary>The last begin of loading that is not after a limit; -1 when there is none.</summary>
    public int LastStart(int request, int limit)
    {
        var windows = Requests[request].Windows;
        if (windows.Count == 0) return limit;
        var last = -1;
        foreach (var window in windows)
            if (window.FromMinute <= limit) last = Math.Max(last, Math.Min(limit, window.ToMinute));
        return last;
    }
}
