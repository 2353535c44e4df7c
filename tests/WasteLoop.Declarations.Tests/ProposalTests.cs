using WasteLoop.Contracts.Registry;
using WasteLoop.Declarations.Plans;
using static WasteLoop.Declarations.Tests.World;

namespace WasteLoop.Declarations.Tests;

public sealed class ProposalTests
{
    private static readonly string Path = $"/api/declarations/plans/{FactorySite}/2027/proposal";

    [Fact]
    public async Task A_plan_is_proposed_from_the_ledger_and_filed_as_it_stands()
    {
        await using var world = await Start();
        var label = await world.Stored(168.3m);
        await world.Stored(40);
        await world.Host.Tell(IssueOf(Manifest, (label, 168_300)));
        await world.Host.Tell(DepartureOf(Manifest, "R9", [], (label, 168_300)));
        var proposal = (await world.AsFactory.Get(Path)).Need();
        Assert.Equal(("ledger", "2025-11-17", "2026-11-16"), ((string)proposal["basis"]!, (string)proposal["from"]!, (string)proposal["to"]!));
        var line = Assert.Single(proposal["lines"]!.AsArray())!;
        Assert.Equal((Oil, 0.21m, 0.17m, Plant, "绍兴某处置公司", "R9"),
            ((string)line["wasteCode"]!, (decimal)line["producedTonnes"]!, (decimal)line["transferTonnes"]!, (string)line["receiver"]!, (string)line["receiverName"]!, (string)line["method"]!));
        Assert.Equal((208.3m, 2, 168.3m, 1), ((decimal)line["producedKg"]!, (int)line["containers"]!, (decimal)line["dispatchedKg"]!, (int)line["manifests"]!));
        var filed = await world.AsFactory.Put($"/api/declarations/plans/{FactorySite}/2027",
            new { lines = new[] { new { wasteCode = Oil, producedTonnes = 0.21m, transferTonnes = 0.17m, receiver = Plant, method = "R9" } } });
        Assert.Equal(1, (int)filed.Need()["revision"]!);
        // Thirteen months later nothing of it is in the window.
        world.Host.Clock.Advance(TimeSpan.FromDays(400));
        Assert.Equal("nothing", (string?)(await world.AsFactory.Get($"/api/declarations/plans/{FactorySite}/2028/proposal")).Need()["basis"]);
    }

    [Fact]
    public async Task Waste_that_nobody_fetched_has_a_line_without_a_receiver()
    {
        await using var world = await Start();
        await world.Stored(40);
        var proposal = (await world.AsFactory.Get(Path)).Need();
        var line = Assert.Single(proposal["lines"]!.AsArray())!;
        Assert.Null(line["receiver"]);
        Assert.Contains("选择接收单位", (string?)proposal["next"]);
    }

    [Fact]
    public async Task A_firm_that_just_joined_is_told_what_to_do()
    {
        await using var world = await Start();
        Assert.Equal("nothing", (string?)(await world.AsFactory.Get(Path)).Need()["basis"]);
        await world.Host.Tell(new FirmJoined(Factory, FactorySite, "330106", "self", null, null, ["900-041-49", Oil]));
        var proposal = (await world.AsFactory.Get(Path)).Need();
        Assert.Equal("joined", (string?)proposal["basis"]);
        Assert.Equal(["900-041-49", Oil], proposal["lines"]!.AsArray().Select(line => (string)line!["wasteCode"]!));
        Assert.All(proposal["lines"]!.AsArray(), line => Assert.Null(line!["producedTonnes"]));
        Assert.Contains("首次收运后", (string?)proposal["next"]);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 10_000)]
    [InlineData(990_000, 990_000)]
    [InlineData(990_001, 1_000_000)]
    [InlineData(1_000_001, 1_100_000)]
    [InlineData(9_900_001, 10_000_000)]
    [InlineData(10_000_000, 10_000_000)]
    [InlineData(10_000_001, 11_000_000)]
    public void Amounts_are_rounded_up_never_down(long grams, long rounded) => Assert.Equal(rounded, ProposedLine.RoundUp(grams));
}
