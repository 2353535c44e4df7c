namespace WasteLoop.Collection.Planning.Search;

/// <summary>A plan while it is searched: a tour a truck, what is left out, and the room that the points have left. Always within every limit.</summary>
internal sealed class Draft
{
    private readonly Terrain terrain;
    private readonly Tour[] tours;
    private readonly List<int> left;
    private readonly long[][] room;
    private readonly long[] roomInAll;

    public Draft(Terrain terrain)
    {
        this.terrain = terrain;
        tours = [.. Enumerable.Range(0, terrain.Trucks.Length).Select(truck => Tour.Empty(terrain, truck))];
        left = [.. Enumerable.Range(0, terrain.Requests.Length)];
        room = [.. terrain.Room.Select(point => (long[])point.Clone())];
        roomInAll = [.. terrain.Points.Select(point => point.FreeGrams)];
        Cost = left.Sum(terrain.Penalty);
    }

    private Draft(Draft other)
    {
        (terrain, tours, left, Cost) = (other.terrain, (Tour[])other.tours.Clone(), [.. other.left], other.Cost);
        room = [.. other.room.Select(point => (long[])point.Clone())];
        roomInAll = (long[])other.roomInAll.Clone();
    }

    /// <summary>Metres, and the penalties of what is left out.</summary>
    public long Cost { get; private set; }
    public IReadOnlyList<Tour> Tours => tours;

    /// <summary>Requests on no tour.</summary>
    public IReadOnlyList<int> Left => left;

    public Draft Copy() => new(this);

    public bool HasRoom(int point, int request)
    {
        if (terrain.Grams[request] > roomInAll[point]) return false;
        foreach (var (code, grams) in terrain.Loads[request])
            if (grams > room[point][code]) return false;
        return true;
    }

    public void Put(int request, int tour, int position, int point)
    {
        var with = tours[tour].With(request, position, point) ?? throw new InvalidOperationException("An insertion that was found possible is not.");
        Swap(tour, with);
        left.Remove(request);
        Cost -= terrain.Penalty(request);
    }

    public void TakeOut(HashSet<int> requests)
    {
        for (var i = 0; i < tours.Length; i++)
        {
            if (!Array.Exists(tours[i].Stops, requests.Contains)) continue;
            var (before, without) = (tours[i], tours[i].Without(requests.Contains));
            Swap(i, without);
            foreach (var gone in before.Stops.Except(without.Stops))
            {
                left.Add(gone);
                Cost += terrain.Penalty(gone);
            }
        }
    }

    /// <summary>Puts tours with the same stops between them in place of two (or one) when they are possible and the points have room; else leaves all as it was.</summary>
    public bool TryReplace(int first, Tour? firstNew, int second, Tour? secondNew)
    {
        if (firstNew is null || secondNew is null) return false;
        var (firstOld, secondOld) = (tours[first], tours[second]);
        Swap(first, firstNew);
        if (second != first) Swap(second, secondNew);
        if (RoomIsKept(firstNew.Point) && RoomIsKept(secondNew.Point)) return true;
        Swap(first, firstOld);
        if (second != first) Swap(second, secondOld);
        return false;
    }

    private bool RoomIsKept(int point) => point < 0 || (roomInAll[point] >= 0 && Array.TrueForAll(Codes(point), code => room[point][code] >= 0));

    // A code that a point does not take has room -1, which is kept as long as nothing of it comes.
    private int[] Codes(int point) => [.. tours.Where(tour => tour.Point == point).SelectMany(tour => tour.Stops).SelectMany(stop => terrain.Loads[stop]).Select(load => load.Code).Distinct()];

    private void Swap(int index, Tour tour)
    {
        Book(tours[index], 1);
        Book(tour, -1);
        Cost += tour.Metres - tours[index].Metres;
        tours[index] = tour;
    }

    private void Book(Tour tour, int sign)
    {
        foreach (var stop in tour.Stops)
        {
            roomInAll[tour.Point] += sign * terrain.Grams[stop];
            foreach (var (code, grams) in terrain.Loads[stop]) room[tour.Point][code] += sign * grams;
        }
    }
}
