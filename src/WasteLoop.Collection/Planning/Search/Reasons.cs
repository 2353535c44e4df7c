namespace WasteLoop.Collection.Planning.Search;

/// <summary>Says why a request is on no round: what it fails on even alone, else what the trucks that come nearest to it lack.</summary>
internal static class Reasons
{
    public static UnplannedRequest Of(Terrain terrain, Draft draft, int request)
    {
        var (code, zh, en) = Alone(terrain, request) ?? Among(terrain, draft, request);
        return new UnplannedRequest(terrain.Requests[request].Id, code, zh, en);
    }

    private static (string, string, string)? Alone(Terrain terrain, int request)
    {
        var trucks = Enumerable.Range(0, terrain.Trucks.Length).ToList();
        var points = Enumerable.Range(0, terrain.Points.Length).ToList();
        if (trucks.Count == 0) return (UnplannedReason.NoTruck, "当天没有证件有效且配齐驾驶员和押运员的车辆。", "No truck with good papers, driver and escort is there on that day.");
        if (terrain.Clash(request, request)) return (UnplannedReason.IncompatibleItself, "申请中的废物互不相容，不能同车，请拆分。", "Its own wastes may not travel together; split it.");
        trucks.RemoveAll(truck => !terrain.Permitted[truck][request]);
        if (trucks.Count == 0) return (UnplannedReason.NoPermittedTruck, "当天可出车的车辆都不能装运其全部废物代码。", "No truck that goes on that day may carry all of its waste codes.");
        points.RemoveAll(point => !terrain.Takes(point, request));
        if (points.Count == 0) return (UnplannedReason.NoPoint, "没有收集点接收其全部废物代码。", "No collection point takes all of its waste codes.");
        points.RemoveAll(point => !terrain.HasRoom(point, request));
        if (points.Count == 0) return (UnplannedReason.PointFull, "收集点的余量不够。", "No collection point has enough room for it.");
        trucks.RemoveAll(truck => !Tour.Empty(terrain, truck).Bears(request));
        if (trucks.Count == 0) return (UnplannedReason.TooMuch, "超过可用车辆的核定载重或容器位数，请拆分。", "It is more than any permitted truck takes; split it.");
        return trucks.Any(truck => points.Any(point => Tour.Empty(terrain, truck).With(request, 0, point) is not null)) ? null
            : (UnplannedReason.OutOfReach, "即使单独前往，也赶不上其时间窗或超出工作日。", "Even as the only stop it is not within its time windows and the working day.");
    }

    private static (string, string, string) Among(Terrain terrain, Draft draft, int request)
    {
        var nearest = 0;
        foreach (var tour in draft.Tours) nearest = Math.Max(nearest, HowFar(terrain, draft, tour, request));
        return nearest switch
        {
            0 => (UnplannedReason.TrucksFull, "可用车辆的载重或容器位已排满。", "The trucks that could fetch it are loaded."),
            1 => (UnplannedReason.IncompatibleLoads, "与车上已排的废物不相容。", "It may not travel with what the trucks carry."),
            2 => (UnplannedReason.PointTaken, "收集点的余量已被当天其他站点用完。", "The day's other stops use the collection point's room."),
            _ => (UnplannedReason.NoTimeLeft, "当天的线路时间已排满。", "There is no time left on the day's rounds."),
        };
    }

    // How many of the hurdles load, compatibility and room a tour takes; the last one, time, stopped it then.
    private static int HowFar(Terrain terrain, Draft draft, Tour tour, int request)
    {
        var truck = terrain.Trucks[tour.Truck];
        if (!terrain.Permitted[tour.Truck][request] || tour.Grams + terrain.Grams[request] > truck.LoadMaxGrams || tour.Containers + terrain.Containers[request] > truck.ContainersMax) return 0;
        if (tour.Stops.Any(stop => terrain.Clash(stop, request))) return 1;
        var room = tour.Stops.Length == 0 ? Enumerable.Range(0, terrain.Points.Length).Any(point => draft.HasRoom(point, request)) : draft.HasRoom(tour.Point, request);
        return room ? 3 : 2;
    }
}
