using WasteLoop.Contracts.Declarations;
using WasteLoop.Contracts.Registry;
using WasteLoop.Host.Client;
using WasteLoop.Kernel;
using static WasteLoop.Intake.Tests.Scene;

namespace WasteLoop.Intake.Tests;

public sealed class LicenceTests
{
    [Theory]
    [InlineData("900-249-08", "R9", null)] // HW08: all
    [InlineData("900-039-49", "D10", null)] // HW49: only this one
    [InlineData("900-041-49", "D10", "licence.waste-code")]
    [InlineData("772-003-18", "D10", null)] // HW18: all except 772-002-18
    [InlineData("772-002-18", "D10", "licence.waste-code")]
    [InlineData("336-064-17", "D10", "licence.waste-code")] // HW17: not at all
    [InlineData("900-249-08", "C1", "licence.method")]
    public async Task Rule_48_accepts_only_codes_and_methods_of_the_licence(string code, string method, string? refusal)
    {
        await using var scene = await Start();
        var (number, labels) = await Weighed(scene, 1, code);
        var reply = await scene.Decide(number, [Yes(labels[0])], method);
        Assert.Equal((refusal is null ? 200 : 422, refusal), (reply.Status, reply.Code));
        if (refusal is not null) Assert.Equal("licence.valid", (string?)reply.Json["rule"]);
        if (refusal is "licence.waste-code") Assert.Equal("containers[0]", (string?)reply.Json["field"]);
    }

    [Theory]
    [InlineData("2026-11-16", "2026-11-16", true)]
    [InlineData("2026-11-17", "2027-11-16", false)]
    [InlineData("2025-11-16", "2026-11-15", false)]
    public async Task Rule_48_accepts_only_between_the_first_and_the_last_day(string from, string to, bool valid)
    {
        await using var scene = await Start();
        await scene.Host.Tell(LicenceOf(Licence, PlantParty, 100, from: DateOnly.Parse(from), to: DateOnly.Parse(to)));
        var (number, labels) = await Weighed(scene, 1);
        var reply = await scene.Accept(number, labels);
        Assert.Equal((valid ? 200 : 422, valid ? null : "licence.none-valid"), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task Rule_48_ignores_the_licence_of_another_firm()
    {
        await using var scene = await Start();
        await scene.Host.Tell(LicenceOf(Licence, OtherPlant, 100));
        var (number, labels) = await Weighed(scene, 1);
        Assert.Equal("licence.none-valid", (await scene.Accept(number, labels)).Code);
    }

    [Fact]
    public async Task Wants_one_licence_for_all_and_takes_the_one_with_most_left()
    {
        await using var scene = await Start();
        await scene.Host.Tell(
            LicenceOf(Licence, PlantParty, 100) with { Scopes = [new LicenceScope("HW08", "all", [])] },
            LicenceOf("L2", PlantParty, 300) with { Scopes = [new LicenceScope("HW49", "all", [])] });
        var (oil, carbon) = (await scene.NewLabel(Oil), await scene.NewLabel(Carbon));
        var number = scene.NewNumber();
        await scene.Host.Tell(Departed(number, [new(oil, Oil, 1_000), new(carbon, Carbon, 1_000)], []));
        (await scene.Arrive(number, [oil, carbon])).Need();
        (await scene.Weigh(number, (oil, 1), (carbon, 1))).Need();
        Assert.Equal("licence.no-single", (await scene.Accept(number, oil, carbon)).Code);
        await scene.Host.Tell(LicenceOf("L3", PlantParty, 200), LicenceOf("L4", PlantParty, 150));
        Assert.Equal("L3", (string?)(await scene.Accept(number, oil, carbon)).Need()["receipt"]!["decision"]!["licence"]);
    }

    [Fact]
    public async Task Rule_49_warns_above_the_yearly_amount_and_refuses_from_120_percent()
    {
        await using var scene = await Start();
        await scene.Host.Tell(LicenceOf(Licence, PlantParty, 10));
        Assert.Empty((await AcceptTonnes(scene, 10)).Need()["warnings"]!.AsArray());
        var over = (await AcceptTonnes(scene, 1.999999m)).Need()["warnings"]!.AsArray().Single()!;
        Assert.Equal(("licence.over-scale", "licence.over-scale-percent"), ((string?)over["code"], (string?)over["rule"]));
        Assert.Contains("12", (string?)over["text"]);

        var refused = await AcceptTonnes(scene, 0.000001m);
        Assert.Equal((422, "licence.reapply", "licence.reapply-percent"), (refused.Status, refused.Code, (string?)refused.Json["rule"]));
        var usage = (await scene.Plant.Get($"/api/intake/licences/{Licence}/usage")).Need();
        Assert.Equal((2026, 10m, 11.999999m, -1.999999m, 120.0m), ((int)usage["year"]!, (decimal)usage["approvedTonnes"]!, (decimal)usage["acceptedTonnes"]!, (decimal)usage["remainingTonnes"]!, (decimal)usage["percent"]!));
    }

    [Fact]
    public async Task Rule_49_counts_every_China_year_for_itself_and_only_what_was_accepted()
    {
        await using var scene = await Start();
        await scene.Host.Tell(LicenceOf(Licence, PlantParty, 10));
        // 2026-12-31 23:30 in China.
        scene.Host.Clock.Set(new DateTimeOffset(2026, 12, 31, 15, 30, 0, TimeSpan.Zero));
        (await AcceptTonnes(scene, 11)).Need();
        var (number, labels) = await Weighed(scene, 5_000);
        (await scene.Decide(number, [No(labels[0])])).Need();
        scene.Host.Clock.Set(new DateTimeOffset(2026, 12, 31, 16, 0, 0, TimeSpan.Zero));
        Assert.Empty((await AcceptTonnes(scene, 9)).Need()["warnings"]!.AsArray());
        Assert.Equal(11m, (decimal)(await scene.Plant.Get($"/api/intake/licences/{Licence}/usage?year=2026")).Need()["acceptedTonnes"]!);
        Assert.Equal(9m, (decimal)(await scene.Plant.Get($"/api/intake/licences/{Licence}/usage")).Need()["acceptedTonnes"]!);
        Assert.Equal(0m, (decimal)(await scene.Plant.Get($"/api/intake/licences/{Licence}/usage?year=2025")).Need()["acceptedTonnes"]!);
    }

    [Fact]
    public async Task Rule_49_counts_what_an_earlier_system_had_accepted_in_the_year()
    {
        await using var scene = await Start();
        await scene.Host.Tell(LicenceOf(Licence, PlantParty, 10));
        await scene.Host.Tell(Past(1, new DateOnly(2026, 3, 1), Licence), Past(4, new DateOnly(2026, 6, 1), Licence), Past(2, new DateOnly(2025, 12, 31), Licence), Past(3, new DateOnly(2026, 3, 1), null));
        Assert.Equal(6m, (decimal)(await scene.Plant.Get($"/api/intake/licences/{Licence}/usage")).Need()["acceptedTonnes"]!);
        Assert.Single((await AcceptTonnes(scene, 5)).Need()["warnings"]!.AsArray());
        Assert.Equal("licence.reapply", (await AcceptTonnes(scene, 1)).Code);
        Assert.Equal(11m, (decimal)(await scene.Plant.Get($"/api/intake/licences/{Licence}/usage")).Need()["acceptedTonnes"]!);
    }

    [Fact]
    public async Task Rule_49_holds_when_many_loads_are_decided_at_once()
    {
        await using var scene = await Start();
        await scene.Host.Tell(LicenceOf(Licence, PlantParty, 10));
        var loads = new List<(string Number, string[] Labels)>();
        for (var i = 0; i < 8; i++) loads.Add(await Weighed(scene, 2_000));
        var replies = await Task.WhenAll(loads.Select(load => scene.Accept(load.Number, load.Labels)));
        // 5 × 2 t make 100 %; the sixth would make 120 %.
        Assert.Equal(5, replies.Count(r => r.Status == 200));
        Assert.Equal(10m, (decimal)(await scene.Plant.Get($"/api/intake/licences/{Licence}/usage")).Need()["acceptedTonnes"]!);
    }

    /// <summary>3 t that an earlier system recorded.</summary>
    private static PastBatchRecorded Past(int serial, DateOnly acceptedOn, string? licence) => new(
        LabelCode.Compose(CreditCode.Parse(MoverParty), WasteCode.Parse(Oil), acceptedOn, serial).Value, MoverParty, MoverSite, "330106", Oil, "废矿物油", "HW08", "T,I", "simplified", acceptedOn, 3_000_000,
        new PastTransfer($"20263301{serial:000000}", null, PlantParty, PlantSite, licence, acceptedOn, acceptedOn, 3_000_000), "R9", acceptedOn, "2026 年导出");

    private static async Task<Reply> AcceptTonnes(Scene scene, decimal tonnes)
    {
        var (number, labels) = await Weighed(scene, tonnes * 1_000);
        return await scene.Accept(number, labels);
    }

    private static async Task<(string Number, string[] Labels)> Weighed(Scene scene, decimal kilograms, string code = Oil)
    {
        var label = await scene.NewLabel(code);
        var number = scene.NewNumber();
        await scene.Host.Tell(Departed(number, [new(label, code, Mass.FromKilograms(kilograms).Grams)], []));
        (await scene.Arrive(number, [label])).Need();
        (await scene.Weigh(number, (label, kilograms))).Need();
        return (number, [label]);
    }
}
