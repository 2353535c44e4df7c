namespace WasteLoop.Collection.Planning.Search;

/// <summary>Takes a part of the plan out, puts it in anew, and keeps what is shorter, or for a while a little longer: so the search leaves dead ends.</summary>
internal static class RuinAndRecreate
{
    private const int RemovedMax = 30;
    private const int PartOfAll = 4;

    /// <summary>A day with no more stops than this may be taken apart whole.</summary>
    private const int RemovedAtLeast = 8;

    /// <summary>How much longer than the best a plan may be at the start; shrinks to nothing.</summary>
    private const double SlackAtStart = 0.01;

    /// <summary>The best plan found.</summary>
    public static Draft Improve(Terrain terrain, Draft start, int iterations, Random random)
    {
        var (best, current) = (start, start);
        for (var i = 0; i < iterations; i++)
        {
            var tried = current.Copy();
            var planned = tried.Tours.SelectMany(tour => tour.Stops).ToList();
            if (planned.Count == 0) return best;
            tried.TakeOut(Chosen(terrain, tried, planned, random));
            Insertion.Fill(terrain, tried, random);
            var slack = (long)(best.Tours.Sum(tour => (long)tour.Metres) * SlackAtStart * (iterations - i) / iterations);
            if (tried.Cost < current.Cost || tried.Cost <= best.Cost + slack) current = tried;
            if (current.Cost < best.Cost) best = current;
        }
        return best;
    }

    private static HashSet<int> Chosen(Terrain terrain, Draft draft, List<int> planned, Random random)
    {
        var count = 1 + random.Next(Math.Min(RemovedMax, Math.Max(RemovedAtLeast, planned.Count / PartOfAll)));
        var seed = planned[random.Next(planned.Count)];
        return random.Next(4) switch
        {
            // Neighbours can change places among the tours that pass by.
            0 or 1 => [.. planned.OrderBy(stop => terrain.Metres(seed, stop)).ThenBy(stop => stop).Take(count)],
            2 => [.. Enumerable.Range(0, count).Select(_ => planned[random.Next(planned.Count)])],
            // A whole tour, so that another point or truck may serve it.
            _ => [.. draft.Tours.First(tour => tour.Stops.Contains(seed)).Stops],
        };
    }
}
