namespace WasteLoop.Collection.Planning.Search;

/// <summary>Shortens a plan by small changes until none helps: segments moved (relocate, or-opt), stops swapped, stretches reversed (2-opt), ends exchanged, points changed.</summary>
internal static class LocalSearch
{
    /// <summary>Each pass that goes on has shortened the plan; this many are far more than any plan has needed.</summary>
    private const int PassesMax = 200;
    private const int SegmentMax = 3;

    public static void Shorten(Terrain terrain, Draft draft)
    {
        for (var pass = 0; pass < PassesMax; pass++)
        {
            var before = draft.Cost;
            for (var one = 0; one < draft.Tours.Count; one++)
            {
                Reverse(terrain, draft, one);
                Repoint(terrain, draft, one);
                for (var other = 0; other < draft.Tours.Count; other++)
                {
                    Move(terrain, draft, one, other);
                    if (one >= other) continue;
                    Swap(terrain, draft, one, other);
                    Ends(terrain, draft, one, other);
                }
            }
            if (draft.Cost == before) return;
        }
    }

    // Relocate and or-opt: up to three neighbours move together, within a tour or to another.
    private static void Move(Terrain terrain, Draft draft, int from, int to)
    {
        for (var length = 1; length <= SegmentMax; length++)
            for (var start = 0; start + length <= draft.Tours[from].Stops.Length; start++)
            {
                var (source, target) = (draft.Tours[from], draft.Tours[to]);
                if (target.Stops.Length == 0) return;
                var segment = source.Stops[start..(start + length)];
                int[] rest = [.. source.Stops[..start], .. source.Stops[(start + length)..]];
                var into = from == to ? rest : target.Stops;
                var saved = Length(terrain, source, source.Stops) - (rest.Length == 0 ? 0 : Length(terrain, source, rest));
                for (var position = 0; position <= into.Length; position++)
                {
                    if (TryPut(false) || (length > 1 && TryPut(true))) break;

                    bool TryPut(bool reversed)
                    {
                        var (first, last) = reversed ? (segment[^1], segment[0]) : (segment[0], segment[^1]);
                        var (before, after) = Around(terrain, target, into, position);
                        var added = terrain.Metres(before, first) + Inner(terrain, segment, reversed) + terrain.Metres(last, after) - terrain.Metres(before, after);
                        if (added >= saved) return false;
                        int[] put = [.. into[..position], .. reversed ? segment.Reverse() : segment, .. into[position..]];
                        var changed = Tour.Of(terrain, target.Truck, target.Point, put);
                        return from == to ? draft.TryReplace(from, changed, from, changed) : draft.TryReplace(from, Tour.Of(terrain, source.Truck, source.Point, rest), to, changed);
                    }
                }
            }
    }

    private static void Swap(Terrain terrain, Draft draft, int one, int other)
    {
        for (var i = 0; i < draft.Tours[one].Stops.Length; i++)
            for (var j = 0; j < draft.Tours[other].Stops.Length; j++)
            {
                var (left, right) = (draft.Tours[one], draft.Tours[other]);
                var (mine, theirs) = (left.Stops[i], right.Stops[j]);
                if (Through(left, i, theirs) + Through(right, j, mine) >= Through(left, i, mine) + Through(right, j, theirs)) continue;
                var (leftStops, rightStops) = ((int[])left.Stops.Clone(), (int[])right.Stops.Clone());
                (leftStops[i], rightStops[j]) = (theirs, mine);
                draft.TryReplace(one, Tour.Of(terrain, left.Truck, left.Point, leftStops), other, Tour.Of(terrain, right.Truck, right.Point, rightStops));
            }

        int Through(Tour tour, int position, int stop) =>
            terrain.Metres(Around(terrain, tour, tour.Stops, position).Before, stop) + terrain.Metres(stop, Around(terrain, tour, tour.Stops, position + 1).After);
    }

    private static void Reverse(Terrain terrain, Draft draft, int index)
    {
        for (var i = 0; i < draft.Tours[index].Stops.Length; i++)
            for (var j = i + 1; j < draft.Tours[index].Stops.Length; j++)
            {
                var tour = draft.Tours[index];
                var (before, after) = (Around(terrain, tour, tour.Stops, i).Before, Around(terrain, tour, tour.Stops, j + 1).After);
                if (terrain.Metres(before, tour.Stops[j]) + terrain.Metres(tour.Stops[i], after) >= terrain.Metres(before, tour.Stops[i]) + terrain.Metres(tour.Stops[j], after)) continue;
                var stops = (int[])tour.Stops.Clone();
                Array.Reverse(stops, i, j - i + 1);
                var reversed = Tour.Of(terrain, tour.Truck, tour.Point, stops);
                draft.TryReplace(index, reversed, index, reversed);
            }
    }

    // Each truck goes on with what the other would have driven from somewhere on; both end at their own points.
    private static void Ends(Terrain terrain, Draft draft, int one, int other)
    {
        for (var i = 0; i <= draft.Tours[one].Stops.Length; i++)
            for (var j = 0; j <= draft.Tours[other].Stops.Length; j++)
            {
                var (left, right) = (draft.Tours[one], draft.Tours[other]);
                if (i > left.Stops.Length || left.Stops.Length == 0 || right.Stops.Length == 0) return;
                int[] leftStops = [.. left.Stops[..i], .. right.Stops[j..]];
                int[] rightStops = [.. right.Stops[..j], .. left.Stops[i..]];
                if (Whole(left, leftStops) + Whole(right, rightStops) >= left.Metres + right.Metres) continue;
                draft.TryReplace(one, Tour.Of(terrain, left.Truck, left.Point, leftStops), other, Tour.Of(terrain, right.Truck, right.Point, rightStops));
            }

        int Whole(Tour tour, int[] stops) => stops.Length == 0 ? 0 : Length(terrain, tour, stops);
    }

    private static void Repoint(Terrain terrain, Draft draft, int index)
    {
        for (var point = 0; point < terrain.Points.Length; point++)
        {
            var tour = draft.Tours[index];
            if (tour.Stops.Length == 0 || point == tour.Point) continue;
            var moved = Tour.Of(terrain, tour.Truck, point, tour.Stops);
            if (moved is not null && moved.Metres < tour.Metres) draft.TryReplace(index, moved, index, moved);
        }
    }

    private static (int Before, int After) Around(Terrain terrain, Tour tour, int[] stops, int position) => (
        position == 0 ? terrain.HomeOf(tour.Truck) : stops[position - 1],
        position == stops.Length ? terrain.NodeOf(tour.Point) : stops[position]);

    private static int Length(Terrain terrain, Tour tour, int[] stops)
    {
        var (metres, here) = (0, terrain.HomeOf(tour.Truck));
        foreach (var stop in stops) (metres, here) = (metres + terrain.Metres(here, stop), stop);
        return metres + terrain.Metres(here, terrain.NodeOf(tour.Point)) + terrain.Metres(terrain.NodeOf(tour.Point), terrain.HomeOf(tour.Truck));
    }

    private static int Inner(Terrain terrain, int[] segment, bool reversed)
    {
        var metres = 0;
        for (var i = 1; i < segment.Length; i++) metres += reversed ? terrain.Metres(segment[i], segment[i - 1]) : terrain.Metres(segment[i - 1], segment[i]);
        return metres;
    }
}
