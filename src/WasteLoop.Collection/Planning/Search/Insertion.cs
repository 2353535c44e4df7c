namespace WasteLoop.Collection.Planning.Search;

/// <summary>Puts what is left out into the tours, the one first that would lose most by waiting (insertion with regret).</summary>
internal static class Insertion
{
    private readonly record struct Slot(int Detour, int Position, int Point)
    {
        public static Slot None { get; } = new(int.MaxValue, -1, -1);
        public bool Exists => Position >= 0;
    }

    /// <summary>One slot in so many is overlooked when there is chance.</summary>
    private const int Overlooked = 12;

    /// <summary>One filling in so many goes in any order at all.</summary>
    private const int AnyOrder = 4;

    /// <summary>Until nothing more can be put anywhere.</summary>
    /// <param name="chance">Null for the plain heuristic. With chance it overlooks slots and changes the order, so that filling again after a ruin
    /// does not lead back to the same plan; it may then leave something out that would go in.</param>
    public static void Fill(Terrain terrain, Draft draft, Random? chance = null)
    {
        var anyOrder = chance?.Next(AnyOrder) == 0;
        var waiting = draft.Left.ToList();
        var slots = new Slot[terrain.Requests.Length, terrain.Trucks.Length];
        foreach (var request in waiting)
            for (var tour = 0; tour < terrain.Trucks.Length; tour++) slots[request, tour] = Best(terrain, draft, request, tour, chance);
        while (Choose(terrain, waiting, slots, anyOrder, chance) is var (request, tour))
        {
            var slot = slots[request, tour];
            if (!draft.HasRoom(slot.Point, request))
            {
                // Another round took the point's room since the slot was found.
                slots[request, tour] = Best(terrain, draft, request, tour, chance);
                continue;
            }
            draft.Put(request, tour, slot.Position, slot.Point);
            waiting.Remove(request);
            foreach (var other in waiting) slots[other, tour] = Best(terrain, draft, other, tour, chance);
        }
    }

    private static (int Request, int Tour)? Choose(Terrain terrain, List<int> waiting, Slot[,] slots, bool anyOrder, Random? chance)
    {
        (int, int)? chosen = null;
        var most = double.MinValue;
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
            double regret = anyOrder ? 1 : second == int.MaxValue ? terrain.Penalty(request) - best : second - best + (100L * terrain.Requests[request].UrgencyPercent);
            if (chance is not null) regret *= chance.NextDouble() + (anyOrder ? 0 : 0.5);
            if (regret <= most) continue;
            (most, chosen) = (regret, (request, at));
        }
        return chosen;
    }

    private static Slot Best(Terrain terrain, Draft draft, int request, int index, Random? chance)
    {
        var tour = draft.Tours[index];
        if (!tour.Bears(request)) return Slot.None;
        var best = Slot.None;
        if (tour.Stops.Length == 0)
        {
            for (var point = 0; point < terrain.Points.Length; point++)
                if (chance?.Next(Overlooked) != 0 && draft.HasRoom(point, request) && tour.Detour(request, 0, point) is var alone && alone < best.Detour && tour.With(request, 0, point) is not null)
                    best = new Slot(alone, 0, point);
            return best;
        }
        if (!draft.HasRoom(tour.Point, request)) return best;
        for (var position = 0; position <= tour.Stops.Length; position++)
            if (tour.Detour(request, position, tour.Point) is var detour && detour < best.Detour && chance?.Next(Overlooked) != 0 && tour.InTime(request, position))
                best = new Slot(detour, position, tour.Point);
        return best;
    }
}
