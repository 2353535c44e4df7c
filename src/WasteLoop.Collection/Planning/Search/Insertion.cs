namespace WasteLoop.Collection.Planning.Search;

/// <summary>Puts what is left out into the tours, the one first that would lose most by waiting (insertion with regret).</summary>
internal static class Insertion
{
    private readonly record struct Slot(int Detour, int Position, int Point)
    {
        public static Slot None { get; } = new(int.MaxValue, -1, -1);
        public bool Exists => Position >= 0;
    }

    /// <summary>Until nothing more can be put anywhere.</summary>
    public static void Fill(Terrain terrain, Draft draft)
    {
        var waiting = draft.Left.ToList();
        var slots = new Slot[terrain.Requests.Length, terrain.Trucks.Length];
        foreach (var request in waiting)
            for (var tour = 0; tour < terrain.Trucks.Length; tour++) slots[request, tour] = Best(terrain, draft, request, tour);
        while (Choose(terrain, waiting, slots) is var (request, tour))
        {
            var slot = slots[request, tour];
            if (!draft.HasRoom(slot.Point, request))
            {
                // Another round took the point's room since the slot was found.
                slots[request, tour] = Best(terrain, draft, request, tour);
                continue;
            }
            draft.Put(request, tour, slot.Position, slot.Point);
            waiting.Remove(request);
            foreach (var other in waiting) slots[other, tour] = Best(terrain, draft, other, tour);
        }
    }

    private static (int Request, int Tour)? Choose(Terrain terrain, List<int> waiting, Slot[,] slots)
    {
        (int, int)? chosen = null;
        var most = long.MinValue;
        foreach (var request in waiting)
        {
            var (best, second, at) = (int.MaxValue, int.MaxValue, -1);
            for (var tour = 0; tour < terrain.Trucks.Length; tour++)
            {
                if (!slots[request, tour].Exists) continue;
                var detour = slots[request, tour].Detour;
                if (detour < best) (best, second, at) = (detour, best, tour);
                else if (detour < second) second = detour;
            }
            if (at < 0) continue;
            // With a single tour left the regret is what leaving it out costs; else urgency only tips the scales.
            var regret = second == int.MaxValue ? terrain.Penalty(request) - best : second - best + (100L * terrain.Requests[request].UrgencyPercent);
            if (regret <= most) continue;
            (most, chosen) = (regret, (request, at));
        }
        return chosen;
    }

    private static Slot Best(Terrain terrain, Draft draft, int request, int index)
    {
        var tour = draft.Tours[index];
        if (!tour.Bears(request)) return Slot.None;
        var best = Slot.None;
        if (tour.Stops.Length == 0)
        {
            for (var point = 0; point < terrain.Points.Length; point++)
                if (draft.HasRoom(point, request) && tour.Detour(request, 0, point) is var alone && alone < best.Detour && tour.With(request, 0, point) is not null)
                    best = new Slot(alone, 0, point);
            return best;
        }
        if (!draft.HasRoom(tour.Point, request)) return best;
        for (var position = 0; position <= tour.Stops.Length; position++)
            if (tour.Detour(request, position, tour.Point) is var detour && detour < best.Detour && tour.InTime(request, position))
                best = new Slot(detour, position, tour.Point);
        return best;
    }
}
