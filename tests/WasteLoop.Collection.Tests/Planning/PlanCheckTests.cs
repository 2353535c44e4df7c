using WasteLoop.Collection.Planning;

namespace WasteLoop.Collection.Tests.Planning;

public sealed class PlanCheckTests
{
    private readonly PlanProblem day = Days.Roomy(5, 6, 2, 20);
    private readonly List<RoundAssignment> good;

    public PlanCheckTests() => good = [new("浙A00", "D00", "E00", "P0", ["R000", "R001", "R002"]), new("浙A01", "D01", "E01", "P0", ["R003", "R004", "R005"])];

    [Fact]
    public void Finds_nothing_in_a_plan_that_can_be_driven() => Assert.Empty(PlanCheck.Violations(day, good));

    [Fact]
    public void Names_a_request_planned_twice() => Found("round.request-twice", day, good[0], good[1] with { Requests = ["R000"] });

    [Fact]
    public void Names_a_request_that_is_not_open() => Found("round.request-unknown", day, good[0] with { Requests = ["R000", "R999"] });

    [Fact]
    public void Names_a_truck_sent_twice() => Found("round.vehicle-twice", day, good[0], good[1] with { Plate = "浙A00" });

    [Fact]
    public void Names_a_truck_that_there_is_not() => Found("round.vehicle-unknown", day, good[0] with { Plate = "浙A99" });

    [Fact]
    public void Names_a_truck_without_good_papers() => Found("round.vehicle-papers", day with { Vehicles = [day.Vehicles[0] with { ValidTo = Days.Day.AddDays(-1) }] }, good[0]);

    [Fact]
    public void Names_a_driver_whose_certificate_has_expired() => Found("round.driver-papers", day, good[0] with { Driver = "D-old" });

    [Fact]
    public void Names_an_escort_whose_certificate_is_not_for_hazardous_waste() => Found("round.escort-papers", day, good[0] with { Escort = "E-not" });

    [Fact]
    public void Names_a_person_sent_twice() => Found("round.crew-twice", day, good[0], good[1] with { Driver = "D00" });

    [Fact]
    public void Names_a_point_that_there_is_not() => Found("round.point-unknown", day, good[0] with { Point = "P9" });

    [Fact]
    public void Names_the_stop_that_overloads_the_truck()
    {
        var found = Found("round.overload", day with { Vehicles = [day.Vehicles[0] with { LoadMaxGrams = day.Requests[0].Grams + day.Requests[1].Grams }] }, good[0]);
        Assert.Equal(("R002", "浙A00", "round.load-limit"), (found.Request, found.Plate, found.Rule));
    }

    [Fact]
    public void Names_the_stop_that_has_no_place_on_the_truck() => Found("round.places", day with { Vehicles = [day.Vehicles[0] with { ContainersMax = 1 }] }, good[0]);

    [Fact]
    public void Names_a_code_that_the_truck_may_not_carry() => Found("round.code-not-permitted", day with { Vehicles = [day.Vehicles[0] with { PermittedCodes = [] }] }, good[0]);

    [Fact]
    public void Names_loads_that_may_not_share_a_truck() => Found("round.incompatible", day with
    {
        Requests = [day.Requests[0] with { Loads = [new PlanLoad("900-300-34", 1, 1)] }, day.Requests[1] with { Loads = [new PlanLoad("900-352-35", 1, 1)] }, .. day.Requests.Skip(2)],
        Points = [day.Points[0] with { FreeGramsByCode = new Dictionary<string, long>(day.Points[0].FreeGramsByCode) { ["900-300-34"] = 9, ["900-352-35"] = 9 } }],
    }, good[0]);

    [Fact]
    public void Names_a_window_that_is_missed() => Found("round.window-missed", day with { Requests = [day.Requests[0] with { Windows = [new TimeWindow(0, 480)] }, .. day.Requests.Skip(1)] }, good[0]);

    [Fact]
    public void Names_a_day_that_is_too_long() => Found("round.day-too-long", day with { Options = day.Options with { WorkingMinutes = 30 } }, good[0]);

    [Fact]
    public void Names_a_code_that_the_point_does_not_take() => Found("round.point-refuses", day with { Points = [day.Points[0] with { FreeGramsByCode = new Dictionary<string, long>() }] }, good[0]);

    [Fact]
    public void Names_a_point_without_room_for_all_rounds_together() => Found("round.point-capacity", day with { Points = [day.Points[0] with { FreeGrams = day.Requests.Sum(request => request.Grams) - 1 }] }, [.. good]);

    [Fact]
    public void Waits_for_a_window_and_reckons_on_from_there()
    {
        var changed = day with { Requests = [day.Requests[0] with { Windows = [new TimeWindow(700, 710)] }, .. day.Requests.Skip(1)] };
        var stops = Timetable.Lay(changed, good[0])!.Stops;
        Assert.True(stops[0].ArriveMinute < 700);
        Assert.Equal((700, 710), (stops[0].StartMinute, stops[0].LeaveMinute));
        Assert.True(stops[1].ArriveMinute >= 710);
    }

    private static PlanViolation Found(string code, PlanProblem problem, params RoundAssignment[] rounds)
    {
        var found = PlanCheck.Violations(problem, rounds);
        Assert.All(found, violation => Assert.Matches("[\u4e00-\u9fff]", violation.Zh));
        return Assert.Single(found.DistinctBy(violation => violation.Code), violation => violation.Code == code);
    }
}
