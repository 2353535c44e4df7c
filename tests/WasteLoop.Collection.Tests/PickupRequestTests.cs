using WasteLoop.Collection.Requests;
using WasteLoop.Contracts.Collection;
using WasteLoop.Kernel;
using WasteLoop.Testing;
using static WasteLoop.Collection.Tests.County;

namespace WasteLoop.Collection.Tests;

public sealed class PickupRequestTests
{
    [Fact]
    public void A_missed_stop_puts_the_request_back_as_old_as_it_is()
    {
        var request = New();
        request.Plan("round-1");
        Assert.Equal((RequestState.Planned, "round-1"), (request.State, request.Round));
        request.Reopen();
        Assert.Equal((RequestState.Open, null, TestHost.Start), (request.State, request.Round, request.RequestedAt));
        request.Plan("round-2");
        request.Collect(TestHost.Start);
        Assert.Equal((RequestState.Collected, "round-2"), (request.State, request.Round));
    }

    [Fact]
    public void Only_an_open_request_is_planned_withdrawn_or_expires_and_only_a_planned_one_is_collected_or_reopened()
    {
        foreach (var closed in new Action<PickupRequest>[] { r => r.Withdraw("x", TestHost.Start), r => r.Expire(TestHost.Start), r => { r.Plan("a"); r.Collect(TestHost.Start); }, r => r.Plan("a") })
        {
            var request = New();
            closed(request);
            foreach (var step in new Action<PickupRequest>[] { r => r.Withdraw("x", TestHost.Start), r => r.Expire(TestHost.Start), r => r.Plan("b") })
                Assert.Equal("request.not-open", Assert.Throws<RuleViolationException>(() => step(request)).Code);
        }
        foreach (var step in new Action<PickupRequest>[] { r => r.Reopen(), r => r.Collect(TestHost.Start) })
            Assert.Equal("request.not-planned", Assert.Throws<RuleViolationException>(() => step(New())).Code);
    }

    private static PickupRequest New() => PickupRequest.Make(new Wish(RepairSite, Collector, [new PickupItem(Oil, 180_000, null)], null, null, null), Repair, Xihu, null, TestHost.Start);
}
