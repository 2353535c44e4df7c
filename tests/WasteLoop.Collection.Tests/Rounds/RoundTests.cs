using WasteLoop.Collection.Rounds;
using WasteLoop.Contracts.Collection;
using WasteLoop.Kernel;
using static WasteLoop.Collection.Tests.Rounds.Trips;

namespace WasteLoop.Collection.Tests.Rounds;

public sealed class RoundTests
{
    [Fact]
    public void Goes_from_draft_to_finished_and_tells_each_step()
    {
        var (round, drafted) = Round.Plan(new RoundContent("R1", Party, Day, Party, Truck(), "D1", "E1", Party, Party + "001", "330110", [Stop(1), Stop(2)]));
        Assert.Equal(new RoundDrafted("R1", Party, Day), drafted);
        var released = round.Release(Compatibility, Morning);
        Assert.Equal(["R1-S1", "R1-S2"], released.Stops.Select(stop => stop.Stop));
        Assert.Equal(new StopEstimate("900-214-08", 100_000, 1), released.Stops[0].Estimates.Single());
        Assert.True(round.Number("R1-S1", "20263301000001"));
        Assert.True(round.Number("R1-S2", "20263301000002"));
        Assert.Equal(new PacketTaken("R1", Party, Device), round.TakePacket(Device));
        Assert.Equal(new RoundStarted("R1", Party, Party, "浙A1D1000", "D1", "E1"), round.Start(Device, Morning));

        var collected = round.Collect(Loaded(1, Container(1, 90_000), Container(2, 60_000)), Compatibility, NoCodes, Morning.AddHours(1));
        Assert.Equal(("20263301000001", "R1-Q1", "signature", Device), (collected.Manifest, collected.Request, collected.Confirmation, collected.Device));
        Assert.Equal([90_000, 60_000], collected.Containers.Select(container => container.Grams));
        Assert.Equal(150_000, round.LoadGrams);

        var missed = round.Miss(Miss(2, "refused", "other", "桶在漏"), Morning.AddHours(2));
        Assert.Equal(("20263301000002", "refused", "other", "桶在漏"), (missed.Manifest, missed.Outcome, missed.Reason, missed.Text));
        Assert.Equal(new RoundFinished("R1", Party, Party, "浙A1D1000", Party, Party + "001", 1, 1, 150_000), round.Finish(Device, Morning.AddHours(3)));
        Assert.Equal(RoundState.Finished, round.State);
    }

    [Fact]
    public void Does_not_finish_while_a_stop_is_undecided()
    {
        var round = UnderWay(2);
        round.Miss(Miss(1), Morning);
        Refused("round.undecided", () => round.Finish(Device, Morning));
        round.Miss(Miss(2), Morning);
        round.Finish(Device, Morning);
    }

    [Fact]
    public void Loads_up_to_the_trucks_limit_and_not_a_gram_more()
    {
        var round = UnderWay(3, Truck(300_000));
        round.Collect(Loaded(1, Container(1, 200_000)), Compatibility, NoCodes, Morning);
        Refused("round.overload", () => round.Collect(Loaded(2, Container(2, 100_001)), Compatibility, NoCodes, Morning));
        Assert.Equal(200_000, round.LoadGrams);
        round.Collect(Loaded(2, Container(2, 100_000)), Compatibility, NoCodes, Morning);
        Assert.Equal(300_000, round.LoadGrams);
    }

    [Fact]
    public void Loads_no_more_containers_than_the_truck_has_places()
    {
        var round = UnderWay(3, Truck(containersMax: 3));
        round.Collect(Loaded(1, Container(1, 1), Container(2, 1)), Compatibility, NoCodes, Morning);
        Refused("round.places", () => round.Collect(Loaded(2, Container(3, 1), Container(4, 1)), Compatibility, NoCodes, Morning));
    }

    [Fact]
    public void Keeps_acid_off_a_truck_with_alkali_also_within_one_stop()
    {
        var round = UnderWay();
        Refused("round.incompatible", () => round.Collect(Loaded(1, Container(1, 1, "900-300-34"), Container(1, 1, "900-352-35")), Compatibility, NoCodes, Morning));
        round.Collect(Loaded(1, Container(1, 1, "900-300-34")), Compatibility, NoCodes, Morning);
        Refused("round.incompatible", () => round.Collect(Loaded(2, Container(1, 1, "900-352-35")), Compatibility, NoCodes, Morning));
    }

    [Fact]
    public void Loads_only_what_the_truck_is_permitted_to_carry() =>
        Refused("round.code-not-permitted", () => UnderWay(1, Truck(permitted: ["900-214-08"])).Collect(Loaded(1, Container(1, 1, "900-249-08")), Compatibility, NoCodes, Morning));

    [Fact]
    public void Refuses_containers_that_cannot_be()
    {
        var round = UnderWay();
        void Refuse(string code, params CollectedContainer[] containers) => Refused(code, () => round.Collect(Loaded(1, containers), Compatibility, NoCodes, Morning));
        Refuse("round.nothing-loaded");
        Refuse("round.label-twice", Container(1), Container(1));
        Refuse("label.format", Container(1) with { Label = "1" });
        Refuse("round.label-code", Container(1) with { WasteCode = "900-249-08" });
        Refuse("round.mass", Container(1, 0));
        Refuse("mass.range", Container(1, -1));
        Refuse("round.volume", Container(1) with { VolumeLitres = 0.0001m });
        Refuse("packaging.unknown", Container(1) with { Packaging = "HAT" });
        Refuse("round.weigher", Container(1) with { Weigher = "" });
        round.Collect(Loaded(1, Container(1)), Compatibility, NoCodes, Morning);
        Refused("round.label-twice", () => round.Collect(Loaded(2, Container(1)), Compatibility, NoCodes, Morning));
        Refused("round.confirmation", () => round.Collect(Loaded(2, Container(2)) with { Confirmation = "nod" }, Compatibility, NoCodes, Morning));
        Refused("round.photos", () => round.Collect(Loaded(2, Container(2)) with { Photos = ["x"] }, Compatibility, NoCodes, Morning));
    }

    [Fact]
    public void Writes_codes_as_the_lists_have_them_so_that_a_label_is_known_again()
    {
        var round = UnderWay();
        var scanned = Container(1) with { Label = " " + Container(1).Label.ToLowerInvariant(), WasteCode = "90021408", Form = "l", Packaging = "drum " };
        Assert.Equal(Container(1), round.Collect(Loaded(1, scanned), Compatibility, NoCodes, Morning).Containers.Single());
        Assert.Equal(("900-214-08", "L"), (round.Stops[0].Containers[0].WasteCode, round.Stops[0].Containers[0].Form));
        Refused("round.label-twice", () => round.Collect(Loaded(2, scanned), Compatibility, NoCodes, Morning));
    }

    [Fact]
    public void Plans_no_estimate_that_cannot_be()
    {
        Refused("round.estimate", () => Draft().Add(Stop(9) with { Estimates = [new StopEstimate("900-214-08", -1, 1)] }));
        Refused("waste-code.format", () => Draft().Add(Stop(9) with { Estimates = [new StopEstimate("oil", 1, 1)] }));
        var twice = Draft(0);
        twice.Add(Stop(9) with { Estimates = [new StopEstimate("900-214-08", 1, 1), new StopEstimate("900-214-08", 2, 3)] });
        Assert.Equal((3, 4), twice.Stops.Single().Lines.Select(line => (line.Grams, line.Containers)).Single());
    }

    [Fact]
    public void Decides_a_stop_once()
    {
        var round = UnderWay();
        round.Miss(Miss(1), Morning);
        Refused("round.stop-decided", () => round.Miss(Miss(1), Morning));
        Refused("round.stop-decided", () => round.Collect(Loaded(1, Container(1)), Compatibility, NoCodes, Morning));
        Refused("round.stop-unknown", () => round.Miss(Miss(9), Morning));
    }

    [Theory]
    [InlineData("not-in", "无人")]
    [InlineData("no-access", "无法进入")]
    [InlineData("wrong-waste", "废物与申请不符")]
    [InlineData("too-heavy", "超重")]
    [InlineData("bad-packaging", "包装不合格")]
    [InlineData("no-label", "无标签")]
    [InlineData("unsafe", "现场不安全")]
    public void Takes_each_coded_reason(string reason, string zh)
    {
        var round = UnderWay();
        Assert.Equal(reason, round.Miss(Miss(1, "skipped", reason), Morning).Reason);
        Assert.Equal(zh, StateWords.Zh(round.Stops[0].Reason!.Value));
    }

    [Fact]
    public void Asks_for_a_reason_that_there_is_and_for_a_text_with_other()
    {
        var round = UnderWay();
        Refused("round.miss-reason", () => round.Miss(Miss(1, "skipped", "bored"), Morning));
        Refused("round.outcome", () => round.Miss(Miss(1, "expired"), Morning));
        Refused("round.reason", () => round.Miss(Miss(1, "skipped", "other"), Morning));
        Refused("round.reason", () => round.Miss(Miss(1, "skipped", "other", " "), Morning));
    }

    [Fact]
    public void Hears_the_device_that_took_the_packet_and_no_other_whatever_state_it_is_in()
    {
        var round = Released();
        Refused("round.other-device", () => round.Start("phone-2", Morning));
        round.Start(Device, Morning);
        Refused("round.other-device", () => round.Miss(Miss(1) with { Device = "phone-2" }, Morning));
        round.TakePacket("phone-2");
        Refused("round.other-device", () => round.Miss(Miss(1), Morning));
        round.Miss(Miss(1) with { Device = null }, Morning);
        round.Miss(Miss(2) with { Device = "phone-2" }, Morning);
    }

    [Fact]
    public void Gives_no_packet_before_every_stop_has_its_number()
    {
        var round = Draft(2);
        Refused("round.state", () => round.TakePacket(Device));
        round.Release(Compatibility, Morning);
        round.Number("R1-S1", "20263301000001");
        Refused("round.packet-not-ready", () => round.TakePacket(Device));
        round.Number("R1-S2", "20263301000002");
        round.TakePacket(Device);
    }

    [Fact]
    public void Collects_nothing_at_an_added_stop_without_a_number()
    {
        var round = UnderWay(1);
        var changed = Assert.IsType<RoundChanged>(round.Add(Stop(2)));
        Assert.Equal(("stop-added", "R1-S2"), (changed.Change, changed.Added.Single().Stop));
        Assert.Equal(["R1-S1", "R1-S2"], changed.Order);
        Refused("round.manifest-missing", () => round.Collect(Loaded(2, Container(1)), Compatibility, NoCodes, Morning));
        Assert.True(round.Number("R1-S2", "20263301000009"));
        Assert.Equal("20263301000009", round.Collect(Loaded(2, Container(1)), Compatibility, NoCodes, Morning).Manifest);
        Assert.False(round.Number("R1-S2", "20263301000010"));
        Assert.False(round.Number("R1-S7", "20263301000010"));
    }

    [Fact]
    public void Keeps_a_stop_that_was_taken_off_once_it_is_released()
    {
        var draft = Draft();
        Assert.IsType<RoundDrafted>(draft.TakeOff("R1-S2", null, null, Morning));
        Assert.Equal([("R1-S1", 1), ("R1-S3", 2)], draft.Stops.Select(stop => (stop.Id, stop.Position)));

        var round = Released();
        Refused("round.reason", () => round.TakeOff("R1-S2", "R7", null, Morning));
        var moved = Assert.IsType<StopMissed>(round.TakeOff("R1-S2", "R7", "顺路", Morning));
        Assert.Equal(("moved", "R7", "20263301000002"), (moved.Outcome, moved.MovedTo, moved.Manifest));
        Assert.Equal("removed", Assert.IsType<StopMissed>(round.TakeOff("R1-S1", null, "客户来电", Morning)).Outcome);
        Assert.Equal(3, round.Stops.Count);
    }

    [Fact]
    public void Visits_the_open_stops_in_a_new_order_after_those_that_are_done()
    {
        var round = UnderWay();
        round.Miss(Miss(1), Morning);
        Refused("round.order", () => round.Reorder(["R1-S1", "R1-S2", "R1-S3"]));
        Refused("round.order", () => round.Reorder(["R1-S2", "R1-S2"]));
        Assert.Equal(["R1-S3", "R1-S2"], Assert.IsType<RoundChanged>(round.Reorder(["R1-S3", "R1-S2"])).Order);
        Assert.Equal([1, 3, 2], round.Stops.Select(stop => stop.Position));
    }

    [Fact]
    public void Replaces_the_truck_only_by_one_that_bears_what_is_aboard()
    {
        var round = UnderWay();
        round.Collect(Loaded(1, Container(1, 400_000)), Compatibility, NoCodes, Morning);
        Refused("round.overload", () => round.ReplaceTruck(Truck(399_999) with { Plate = "浙A2" }, "抛锚", Compatibility));
        Refused("round.reason", () => round.ReplaceTruck(Truck() with { Plate = "浙A2" }, null, Compatibility));
        Assert.Equal(("vehicle-replaced", "浙A2"), round.ReplaceTruck(Truck(400_000) with { Plate = "浙A2" }, "抛锚", Compatibility) is RoundChanged changed ? (changed.Change, changed.Plate) : default);
        Refused("round.overload", () => round.Collect(Loaded(2, Container(2, 1)), Compatibility, NoCodes, Morning));
    }

    [Fact]
    public void Replaces_the_crew_by_two_different_persons()
    {
        var round = UnderWay();
        Refused("round.crew-alone", () => round.ReplaceCrew("D2", "D2", "生病"));
        Assert.Equal("crew-replaced", Assert.IsType<RoundChanged>(round.ReplaceCrew("D2", "E1", "生病")).Change);
        Assert.Equal(("D2", "E1"), (round.Driver, round.Escort));
        Assert.Equal("D2", round.Collect(Loaded(1, Container(1)), Compatibility, NoCodes, Morning).Driver);
    }

    [Fact]
    public void Is_not_released_without_stops_or_beyond_its_truck()
    {
        Refused("round.no-stops", () => Draft(0).Release(Compatibility, Morning));
        Refused("round.overload", () => Draft(3, Truck(299_999)).Release(Compatibility, Morning));
        var round = Released();
        Refused("round.state", () => round.Release(Compatibility, Morning));
    }

    [Fact]
    public void Takes_no_request_twice() => Refused("round.stop-twice", () => Draft().Add(Stop(2)));

    [Fact]
    public void Cancels_before_it_starts_and_opens_its_requests_again()
    {
        Assert.IsType<RoundCancelled>(Assert.Single(Draft().Cancel("没有车", Morning)));
        var round = Released();
        var happened = round.Cancel("没有车", Morning);
        Assert.Equal(["R1-Q1", "R1-Q2", "R1-Q3"], happened.OfType<StopMissed>().Where(missed => missed.Outcome == "cancelled").Select(missed => missed.Request));
        Assert.Equal(new RoundCancelled("R1", Party, "没有车"), happened[^1]);
        Refused("round.state", () => round.Start(Device, Morning));
        var started = UnderWay();
        Refused("round.state", () => started.Cancel("没有车", Morning));
    }

    [Fact]
    public void Expires_three_days_after_its_day_and_not_before()
    {
        var round = UnderWay();
        round.Collect(Loaded(1, Container(1)), Compatibility, NoCodes, Morning);
        Assert.Empty(round.Expire(Rulebook.Embedded, ChinaTime.EndOf(Day.AddDays(3))));
        var happened = round.Expire(Rulebook.Embedded, ChinaTime.StartOf(Day.AddDays(4)));
        Assert.Equal(["R1-S2", "R1-S3"], happened.OfType<StopMissed>().Where(missed => missed.Outcome == "expired").Select(missed => missed.Stop));
        Assert.Equal((1, 2), happened[^1] is RoundFinished finished ? (finished.CollectedStops, finished.MissedStops) : default);
        Assert.Empty(round.Expire(Rulebook.Embedded, ChinaTime.StartOf(Day.AddDays(9))));

        Assert.Equal(new RoundCancelled("R1", Party, "expired"), Released().Expire(Rulebook.Embedded, ChinaTime.StartOf(Day.AddDays(4)))[^1]);
        Assert.Empty(Draft().Expire(Rulebook.Embedded, ChinaTime.StartOf(Day.AddDays(4))));
    }
}
