using WasteLoop.Chassis.Database;
using WasteLoop.Contracts;
using WasteLoop.Contracts.Collection;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Rounds;

/// <summary>A collection round (收运线路): one truck, one day, stops in order, one collection point.</summary>
/// <remarks>危险废物转移管理办法 art. 16: a manifest for each trip and mover, so each stop has its own. What happens on the road is in the other half of this class.</remarks>
public sealed partial class Round : IVersioned
{
    public const int StopsMax = 100;
    public const int TextLengthMax = 500;

    public required string Id { get; init; }
    public required string Collector { get; init; }

    /// <summary>In China.</summary>
    public required DateOnly Day { get; init; }
    public required string Carrier { get; init; }
    public required string Receiver { get; init; }
    public required string ReceiverSite { get; init; }
    public required string ReceiverRegion { get; init; }

    public string Plate { get; private set; } = "";
    public long LoadMaxGrams { get; private set; }
    public int ContainersMax { get; private set; }

    /// <summary>What the truck's certificate names; null for every code.</summary>
    public string[]? PermittedCodes { get; private set; }

    /// <summary>Certificate number.</summary>
    public string Driver { get; private set; } = "";

    /// <summary>Certificate number.</summary>
    public string Escort { get; private set; } = "";
    public RoundState State { get; private set; }

    /// <summary>The device that took the packet: its records alone count.</summary>
    public string? Device { get; private set; }
    public DateTimeOffset? ReleasedAt { get; private set; }
    public DateTimeOffset? StartedAt { get; private set; }

    /// <summary>When it was finished or cancelled.</summary>
    public DateTimeOffset? EndedAt { get; private set; }
    public string? CancelReason { get; private set; }
    public long Version { get; set; }
    public List<Stop> Stops { get; } = [];

    /// <summary>On the truck now, as weighed.</summary>
    public long LoadGrams => Stops.Sum(stop => stop.CollectedGrams);

    /// <summary>Stops whose outcome is still to come, in order.</summary>
    public IEnumerable<Stop> OpenStops => Stops.Where(stop => stop.IsOpen).OrderBy(stop => stop.Position);

    /// <summary>A new draft.</summary>
    /// <exception cref="RuleViolationException">round.crew-alone, round.stop-twice, round.too-many-stops, round.estimate, waste-code.format.</exception>
    public static (Round Round, RoundDrafted Drafted) Plan(RoundContent content)
    {
        var round = new Round { Id = content.Round, Collector = content.Collector, Day = content.Day, Carrier = content.Carrier, Receiver = content.Receiver, ReceiverSite = content.ReceiverSite, ReceiverRegion = content.ReceiverRegion };
        round.SetTruck(content.Truck);
        round.SetCrew(content.Driver, content.Escort);
        foreach (var stop in content.Stops) round.Append(stop);
        return (round, round.Drafted());
    }

    /// <summary>Fixes it; from now on nothing vanishes. Each stop is to get its manifest.</summary>
    /// <exception cref="RuleViolationException">round.state (conflict), round.no-stops, round.overload, round.places, round.code-not-permitted, round.incompatible.</exception>
    public RoundReleased Release(LoadCompatibility compatibility, DateTimeOffset at)
    {
        RequireState(RoundState.Draft);
        if (Stops.Count == 0) throw new RuleViolationException("round.no-stops", "线路上没有站点，不能下达。", "The round has no stops and cannot be released.", "stops", nextZh: "请先添加站点。", nextEn: "Add stops first.");
        var lines = Stops.SelectMany(stop => stop.Lines).ToList();
        CollectionRules.Load(Truck, lines.Sum(line => line.Grams), lines.Sum(line => line.Containers), [], [.. lines.Select(line => line.WasteCode)], compatibility, "stops");
        (State, ReleasedAt) = (RoundState.Released, at);
        return new RoundReleased(Id, Collector, Day, Carrier, Plate, Driver, Escort, Receiver, ReceiverSite, ReceiverRegion, [.. OpenStops.Select(stop => stop.AsPlanned())]);
    }

    /// <summary>Puts a stop at the end. On a released round it gets a manifest of its own.</summary>
    /// <exception cref="RuleViolationException">round.state (conflict), round.stop-twice, round.too-many-stops, round.estimate, waste-code.format.</exception>
    public IEvent Add(StopContent content)
    {
        RequireState(RoundState.Draft, RoundState.Released, RoundState.UnderWay);
        var stop = Append(content);
        return State == RoundState.Draft ? Drafted() : Changed("stop-added", null, [stop.AsPlanned()]);
    }

    /// <summary>Takes a stop off, to another round when one is named. A draft forgets it; a released round keeps it with what became of it.</summary>
    /// <param name="reason">Compulsory once released.</param>
    /// <exception cref="RuleViolationException">round.state, round.stop-decided (conflict), round.stop-unknown (not found), round.reason.</exception>
    public IEvent TakeOff(string stop, string? movedTo, string? reason, DateTimeOffset at)
    {
        RequireState(RoundState.Draft, RoundState.Released, RoundState.UnderWay);
        var taken = RequireOpen(stop);
        if (State == RoundState.Draft)
        {
            Stops.Remove(taken);
            Number(OpenStops);
            return Drafted();
        }
        taken.Close(movedTo is null ? StopState.Removed : StopState.Moved, null, RequireText(reason, "reason"), movedTo, [], null, at);
        return Missed(taken);
    }

    /// <summary>Sets the order of all stops that are still to come.</summary>
    /// <exception cref="RuleViolationException">round.state (conflict), round.order when a stop is missing, decided or named twice.</exception>
    public IEvent Reorder(IReadOnlyList<string> stops)
    {
        RequireState(RoundState.Draft, RoundState.Released, RoundState.UnderWay);
        var open = OpenStops.ToDictionary(stop => stop.Id);
        if (stops.Count != open.Count || stops.Distinct().Count() != stops.Count || stops.Any(stop => !open.ContainsKey(stop)))
            throw new RuleViolationException("round.order", "顺序须包含每个未完成的站点各一次。", "The order names every stop that is still to come, once each.", "stops", kind: Refusal.Invalid);
        Number(stops.Select(stop => open[stop]));
        return State == RoundState.Draft ? Drafted() : Changed("reordered", null, []);
    }

    /// <summary>Another driver, another escort, or both.</summary>
    /// <exception cref="RuleViolationException">round.state (conflict), round.crew-alone, round.reason.</exception>
    public IEvent ReplaceCrew(string driver, string escort, string? reason)
    {
        RequireState(RoundState.Draft, RoundState.Released, RoundState.UnderWay);
        var said = State == RoundState.Draft ? null : RequireText(reason, "reason");
        SetCrew(driver, escort);
        return State == RoundState.Draft ? Drafted() : Changed("crew-replaced", said, []);
    }

    /// <summary>Another truck; what is aboard is loaded over, so it must bear that.</summary>
    /// <exception cref="RuleViolationException">round.state (conflict), round.overload, round.places, round.code-not-permitted, round.reason.</exception>
    public IEvent ReplaceTruck(RoundTruck truck, string? reason, LoadCompatibility compatibility)
    {
        RequireState(RoundState.Draft, RoundState.Released, RoundState.UnderWay);
        var said = State == RoundState.Draft ? null : RequireText(reason, "reason");
        var aboard = Stops.SelectMany(stop => stop.Containers).ToList();
        CollectionRules.Load(truck, LoadGrams, aboard.Count, [], [.. aboard.Select(container => container.WasteCode)], compatibility, "plate");
        SetTruck(truck);
        return State == RoundState.Draft ? Drafted() : Changed("vehicle-replaced", said, []);
    }

    /// <summary>Gives it up before it starts.</summary>
    /// <exception cref="RuleViolationException">round.state (conflict), round.reason.</exception>
    public IReadOnlyList<IEvent> Cancel(string? reason, DateTimeOffset at)
    {
        RequireState(RoundState.Draft, RoundState.Released);
        var said = RequireText(reason, "reason");
        var wasReleased = State == RoundState.Released;
        (State, CancelReason, EndedAt) = (RoundState.Cancelled, said, at);
        var missed = CloseOpen(StopState.Cancelled, at);
        // Nobody was told of a draft's stops.
        return [.. wasReleased ? missed : [], new RoundCancelled(Id, Collector, said)];
    }

    private RoundTruck Truck => new(Plate, LoadMaxGrams, ContainersMax, PermittedCodes);

    private RoundDrafted Drafted() => new(Id, Collector, Day);

    private RoundChanged Changed(string change, string? reason, RoundStop[] added) =>
        new(Id, Collector, change, Carrier, Plate, Driver, Escort, Receiver, ReceiverSite, ReceiverRegion, added, [.. OpenStops.Select(stop => stop.Id)], reason);

    private Stop Append(StopContent content)
    {
        if (Stops.Count >= StopsMax) throw new RuleViolationException("round.too-many-stops", $"一条线路最多 {StopsMax} 个站点。", $"A round has at most {StopsMax} stops.", "stops");
        if (Stops.Any(stop => stop.Id == content.Stop || (stop.IsOpen && stop.Request == content.Request)))
            throw new RuleViolationException("round.stop-twice", $"申请 {content.Request} 已在本线路上。", $"The request {content.Request} is on this round already.", "stops", kind: Refusal.Conflict);
        for (var i = 0; i < content.Estimates.Count; i++)
        {
            WasteCode.Parse(content.Estimates[i].WasteCode, $"estimates[{i}].wasteCode");
            if (content.Estimates[i] is not { Grams: >= 0 and <= Mass.GramsMax, Containers: >= 0 and <= ContainersPerStopMax })
                throw new RuleViolationException("round.estimate", $"预计重量或容器数不合理（容器最多 {ContainersPerStopMax} 个）。", $"The estimate cannot be: at most {ContainersPerStopMax} containers.", $"estimates[{i}]", kind: Refusal.Invalid);
        }
        var added = Stop.Of(Id, Collector, content, Stops.Count == 0 ? 1 : Stops.Max(stop => stop.Position) + 1);
        Stops.Add(added);
        return added;
    }

    // Decided stops keep the places they were visited at; the rest follows.
    private void Number(IEnumerable<Stop> order)
    {
        var position = Stops.Where(stop => !stop.IsOpen).Select(stop => stop.Position).DefaultIfEmpty(0).Max();
        foreach (var stop in order.ToList()) stop.Position = ++position;
    }

    private void SetTruck(RoundTruck truck) => (Plate, LoadMaxGrams, ContainersMax, PermittedCodes) = (truck.Plate, truck.LoadMaxGrams, truck.ContainersMax, truck.PermittedCodes?.ToArray());

    private void SetCrew(string driver, string escort)
    {
        if (driver == escort) throw new RuleViolationException("round.crew-alone", "驾驶员和押运员不能是同一人。", "Driver and escort cannot be the same person.", "escort", "manifest.transport-papers", "请另派押运员。", "Send an escort along.");
        (Driver, Escort) = (driver, escort);
    }
}
