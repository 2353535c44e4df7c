using WasteLoop.Collection.Handover;
using WasteLoop.Contracts;
using WasteLoop.Contracts.Collection;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Rounds;

/// <summary>The round from its packet to its end: what devices and desk say of each stop.</summary>
public sealed partial class Round
{
    public const int ContainersPerStopMax = 200;
    public const int PhotosMax = 20;
    private static readonly string[] Confirmations = ["phone", "code", "signature", "none"];

    /// <summary>Notes the manifest that was reserved for a stop. False when the stop is decided or not here: then the number is not needed.</summary>
    public bool Number(string stop, string manifest)
    {
        if (Stops.FirstOrDefault(other => other.Id == stop) is not { IsOpen: true } found) return false;
        found.Number(manifest);
        return true;
    }

    /// <summary>A device takes the packet; another's records do not count any more.</summary>
    /// <exception cref="RuleViolationException">round.state, round.packet-not-ready (conflict) while a stop has no manifest.</exception>
    public PacketTaken TakePacket(string device)
    {
        RequireState(RoundState.Released, RoundState.UnderWay);
        if (OpenStops.FirstOrDefault(stop => stop.Manifest is null) is { } waiting) throw NoManifest(waiting, "round.packet-not-ready");
        Device = device;
        return new PacketTaken(Id, Collector, device);
    }

    /// <summary>The truck leaves.</summary>
    /// <param name="device">Null at the desk.</param>
    /// <exception cref="RuleViolationException">round.state, round.other-device (conflict).</exception>
    public RoundStarted Start(string? device, DateTimeOffset at)
    {
        RequireDevice(device);
        RequireState(RoundState.Released);
        (State, StartedAt) = (RoundState.UnderWay, at);
        return new RoundStarted(Id, Collector, Carrier, Plate, Driver, Escort);
    }

    /// <summary>Loads what a stop gives; load, places, codes and compatibility are checked before.</summary>
    /// <param name="codes">The hand-over codes of the stop's firm. A wrong code takes the confirmation, not the stop.</param>
    /// <exception cref="RuleViolationException">round.state, round.other-device, round.stop-decided, round.manifest-missing (conflict), round.stop-unknown (not found),
    /// round.nothing-loaded, label.format, round.label-code, round.label-twice, round.mass, round.volume, round.weigher, round.photos, round.confirmation, round.place-format, round.wrong-place, round.overload, round.places, round.code-not-permitted, round.incompatible.</exception>
    public StopCollected Collect(StopCollection told, LoadCompatibility compatibility, DoorCodes codes, DateTimeOffset at)
    {
        RequireDevice(told.Device);
        RequireState(RoundState.UnderWay);
        var stop = RequireOpen(told.Stop);
        if (stop.Manifest is null) throw NoManifest(stop, "round.manifest-missing");
        RequirePhotos(told.Photos);
        if (!Confirmations.Contains(told.Confirmation))
            throw new RuleViolationException("round.confirmation", $"没有确认方式“{told.Confirmation}”；可用：{string.Join(", ", Confirmations)}。", $"There is no confirmation \"{told.Confirmation}\"; there are {string.Join(", ", Confirmations)}.", "confirmation", kind: Refusal.Invalid);
        var placeScanned = stop.RequirePlace(told.Place, Stops);
        var aboard = Stops.SelectMany(other => other.Containers).ToList();
        var loaded = CollectionRules.Containers(stop.Mover, told.Containers, [.. aboard.Select(container => container.Label)]);
        CollectionRules.Load(Truck, LoadGrams + loaded.Sum(container => container.Grams), aboard.Count + loaded.Length,
            [.. aboard.Select(container => container.WasteCode)], [.. loaded.Select(container => container.WasteCode)], compatibility, "containers");
        // Last, when nothing can refuse the stop any more: so no record that is in conflict tells whether a code is right.
        var confirmation = Confirmation.Of(told.Confirmation, told.Code, stop.Mover, codes, at);
        stop.Collect(told with { Containers = loaded }, confirmation, placeScanned, at);
        return new StopCollected(stop.Id, Id, stop.Request, stop.Manifest, Collector, stop.Mover, stop.MoverSite, stop.MoverRegion, Carrier, Plate, Driver, Escort, Receiver, ReceiverSite, stop.Method,
            loaded, confirmation.Way, [.. told.Photos], told.Device, confirmation.Person, confirmation.Problem, placeScanned);
    }

    /// <summary>A stop gives nothing, for a reason.</summary>
    /// <exception cref="RuleViolationException">round.state, round.other-device, round.stop-decided (conflict), round.stop-unknown (not found),
    /// round.outcome, round.miss-reason, round.reason (other without a text), round.place-format, round.wrong-place.</exception>
    public StopMissed Miss(StopMiss told, DateTimeOffset at)
    {
        RequireDevice(told.Device);
        RequireState(RoundState.UnderWay);
        var stop = RequireOpen(told.Stop);
        RequirePhotos(told.Photos);
        var outcome = CodedWord.Read(told.Outcome, [StopState.Skipped, StopState.Refused], "round.outcome", "outcome");
        var reason = CodedWord.Read(told.Reason, Enum.GetValues<MissReason>(), "round.miss-reason", "reason");
        var text = reason == MissReason.Other || told.Text is not null ? RequireText(told.Text, "text") : null;
        stop.Close(outcome, reason, text, null, told.Photos, told.Device, at, stop.RequirePlace(told.Place, Stops));
        return Missed(stop);
    }

    /// <summary>The round is over.</summary>
    /// <exception cref="RuleViolationException">round.state, round.other-device, round.undecided (conflict) naming the stops without an outcome.</exception>
    public RoundFinished Finish(string? device, DateTimeOffset at)
    {
        RequireDevice(device);
        RequireState(RoundState.UnderWay);
        var open = OpenStops.Select(stop => stop.Id).ToList();
        if (open.Count > 0)
            throw new RuleViolationException("round.undecided", $"还有 {open.Count} 个站点没有结果：{string.Join('、', open)}。", $"{open.Count} stops have no outcome yet: {string.Join(", ", open)}.", "stops", "round.outcome",
                "请逐一记录收运、未收或拒收。", "Record each as collected, skipped or refused.", Refusal.Conflict);
        return Finished(at);
    }

    /// <summary>Ends a round whose day is long over: stops without an outcome expire. Empty when it is not due or is over.</summary>
    /// <param name="rules">Says how many days a phone may stay silent.</param>
    public IReadOnlyList<IEvent> Expire(Rulebook rules, DateTimeOffset now)
    {
        if (State is RoundState.Finished or RoundState.Cancelled or RoundState.Draft) return [];
        if (now <= ChinaTime.EndOf(Day.AddDays(rules.Get("round.expiry-days", Day).Int))) return [];
        var started = State == RoundState.UnderWay;
        var missed = CloseOpen(StopState.Expired, now);
        if (started) return [.. missed, Finished(now)];
        (State, CancelReason, EndedAt) = (RoundState.Cancelled, "expired", now);
        return [.. missed, new RoundCancelled(Id, Collector, "expired")];
    }

    private RoundFinished Finished(DateTimeOffset at)
    {
        (State, EndedAt) = (RoundState.Finished, at);
        var collected = Stops.Count(stop => stop.State == StopState.Collected);
        return new RoundFinished(Id, Collector, Carrier, Plate, Receiver, ReceiverSite, collected, Stops.Count - collected, LoadGrams);
    }

    private List<StopMissed> CloseOpen(StopState state, DateTimeOffset at)
    {
        List<StopMissed> missed = [];
        foreach (var stop in OpenStops.ToList())
        {
            stop.Close(state, null, null, null, [], null, at);
            missed.Add(Missed(stop));
        }
        return missed;
    }

    private StopMissed Missed(Stop stop) => new(stop.Id, Id, stop.Request, stop.Manifest, Collector, stop.Mover, stop.MoverSite, CodedWord.Of(stop.State),
        stop.Reason is { } reason ? CodedWord.Of(reason) : null, stop.Text, stop.MovedTo, stop.Photos, stop.DecidedBy, stop.PlaceScanned);

    private void RequireState(params RoundState[] states)
    {
        if (!states.Contains(State))
            throw new RuleViolationException("round.state", $"线路 {Id} 的状态是“{StateWords.Zh(State)}”，不能这样做。", $"The round {Id} is {CodedWord.Of(State)}, which does not allow this.", kind: Refusal.Conflict);
    }

    // The stop belongs to one device, so that the end does not depend on which of two phones is heard first.
    private void RequireDevice(string? device)
    {
        if (device is not null && device != Device)
            throw new RuleViolationException("round.other-device", $"线路 {Id} 的任务包不在设备 {device} 上。", $"The packet of round {Id} is not on the device {device}.", nextZh: "请由调度员核对。", nextEn: "Let the dispatcher look into it.", kind: Refusal.Conflict);
    }

    private Stop RequireOpen(string id)
    {
        var stop = Stops.FirstOrDefault(stop => stop.Id == id)
            ?? throw new RuleViolationException("round.stop-unknown", $"线路 {Id} 上没有站点 {id}。", $"There is no stop {id} on the round {Id}.", "stop", kind: Refusal.NotFound);
        return stop.IsOpen ? stop
            : throw new RuleViolationException("round.stop-decided", $"站点 {id} 已有结果：{StateWords.Zh(stop.State)}。", $"The stop {id} is {CodedWord.Of(stop.State)} already.", "stop", "round.outcome", kind: Refusal.Conflict);
    }

    private static RuleViolationException NoManifest(Stop stop, string code) => new(code, $"站点 {stop.Id} 还没有联单编号。", $"The stop {stop.Id} has no manifest number yet.", "stop", "manifest.issued-before-transport",
        "联单编号通常几秒内给出，请稍后再试。", "Numbers are given within seconds as a rule; try again shortly.", Refusal.Conflict);

    private static string RequireText(string? text, string field) => text?.Trim() is { Length: > 0 and <= TextLengthMax } said ? said
        : throw new RuleViolationException("round.reason", $"请写明原因（最多 {TextLengthMax} 字）。", $"Say why, in at most {TextLengthMax} characters.", field, "round.outcome", kind: Refusal.Invalid);

    private static void RequirePhotos(IReadOnlyList<string> photos)
    {
        if (photos.Count > PhotosMax || !photos.All(StopPhoto.IsHash))
            throw new RuleViolationException("round.photos", $"照片须为 SHA-256 摘要（64 位小写十六进制），最多 {PhotosMax} 张。", $"Photos are given by their SHA-256 (64 lower-case hexadecimal digits), at most {PhotosMax}.", "photos", kind: Refusal.Invalid);
    }
}
