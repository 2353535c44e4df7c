namespace WasteLoop.Collection.Planning.Search;

/// <summary>One truck's stops in order, with what is needed to judge a change in constant time. Never changed: a change makes a new one.</summary>
internal sealed class Tour
{
    private readonly Terrain terrain;
    private readonly int[] leave;
    private readonly int[] latest;

    private Tour(Terrain terrain, int truck, int point, int[] stops)
    {
        (this.terrain, Truck, Point, Stops) = (terrain, truck, point, stops);
        (leave, latest) = (new int[stops.Length + 1], new int[stops.Length + 1]);
    }

    public int Truck { get; }

    /// <summary>-1 while there is no stop.</summary>
    public int Point { get; }
    public int[] Stops { get; }
    public int Metres { get; private set; }
    public long Grams { get; private set; }
    public int Containers { get; private set; }

    public static Tour Empty(Terrain terrain, int truck) => new(terrain, truck, -1, []);

    /// <summary>The tour; null when it breaks a limit of truck or time. Room at the points is the <see cref="Draft"/>'s to judge.</summary>
    public static Tour? Of(Terrain terrain, int truck, int point, int[] stops)
    {
        if (stops.Length == 0) return Empty(terrain, truck);
        var tour = new Tour(terrain, truck, point, stops);
        return tour.Loads() && tour.Times() ? tour : null;
    }

    /// <summary>Metres more when a request is put before a position; the point is given for an empty tour.</summary>
    public int Detour(int request, int position, int point)
    {
        if (Stops.Length == 0)
            return terrain.Metres(terrain.HomeOf(Truck), request) + terrain.Metres(request, terrain.NodeOf(point)) + terrain.Metres(terrain.NodeOf(point), terrain.HomeOf(Truck));
        var (before, after) = (Before(position), After(position));
        return terrain.Metres(before, request) + terrain.Metres(request, after) - terrain.Metres(before, after);
    }

    /// <summary>Whether truck and loads allow a request, wherever it is put.</summary>
    public bool Bears(int request)
    {
        var truck = terrain.Trucks[Truck];
        if (!terrain.Permitted[Truck][request] || terrain.Clash(request, request)
            || Grams + terrain.Grams[request] > truck.LoadMaxGrams || Containers + terrain.Containers[request] > truck.ContainersMax) return false;
        foreach (var stop in Stops)
            if (terrain.Clash(stop, request)) return false;
        return true;
    }

    /// <summary>Whether there is time for a request before a position. For tours with stops.</summary>
    public bool InTime(int request, int position)
    {
        var start = terrain.StartAt(request, leave[position] + terrain.Minutes(Before(position), request));
        return start >= 0 && start + terrain.Requests[request].ServiceMinutes + terrain.Minutes(request, After(position)) <= latest[position];
    }

    public Tour? With(int request, int position, int point) => Of(terrain, Truck, Stops.Length == 0 ? point : Point, [.. Stops[..position], request, .. Stops[position..]]);

    public Tour Without(Predicate<int> gone) =>
        // Leaving stops out keeps every limit but one: roads rounded to whole minutes may be a minute longer past a stop than through it.
        Of(terrain, Truck, Point, Array.FindAll(Stops, stop => !gone(stop))) ?? Empty(terrain, Truck);

    private int Before(int position) => position == 0 ? terrain.HomeOf(Truck) : Stops[position - 1];

    private int After(int position) => position == Stops.Length ? terrain.NodeOf(Point) : Stops[position];

    private bool Loads()
    {
        for (var i = 0; i < Stops.Length; i++)
        {
            var stop = Stops[i];
            if (!terrain.Permitted[Truck][stop]) return false;
            for (var j = 0; j <= i; j++)
                if (terrain.Clash(Stops[j], stop)) return false;
            (Grams, Containers) = (Grams + terrain.Grams[stop], Containers + terrain.Containers[stop]);
        }
        return Grams <= terrain.Trucks[Truck].LoadMaxGrams && Containers <= terrain.Trucks[Truck].ContainersMax;
    }

    private bool Times()
    {
        var (home, point) = (terrain.HomeOf(Truck), terrain.NodeOf(Point));
        var here = home;
        leave[0] = terrain.Problem.Options.StartMinute;
        for (var i = 0; i < Stops.Length; i++)
        {
            var start = terrain.StartAt(Stops[i], leave[i] + terrain.Minutes(here, Stops[i]));
            if (start < 0) return false;
            Metres += terrain.Metres(here, Stops[i]);
            leave[i + 1] = start + terrain.Requests[Stops[i]].ServiceMinutes;
            here = Stops[i];
        }
        Metres += terrain.Metres(here, point) + terrain.Metres(point, home);
        latest[Stops.Length] = terrain.DayEnd - terrain.Problem.Options.UnloadMinutes - terrain.Minutes(point, home);
        for (var i = Stops.Length - 1; i >= 0; i--)
            latest[i] = terrain.LastStart(Stops[i], latest[i + 1] - terrain.Minutes(Stops[i], After(i + 1)) - terrain.Requests[Stops[i]].ServiceMinutes);
        return leave[Stops.Length] + terrain.Minutes(here, point) <= latest[Stops.Length];
    }
}
