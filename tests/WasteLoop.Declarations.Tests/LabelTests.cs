using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;
using static WasteLoop.Declarations.Tests.World;

namespace WasteLoop.Declarations.Tests;

public sealed class LabelTests
{
    private static JsonObject With(string field, JsonNode? value)
    {
        var drum = Drum();
        drum[field] = value;
        return drum;
    }

    [Fact]
    public async Task Rule_26_a_label_has_37_characters_of_unit_code_waste_code_day_and_serial()
    {
        await using var world = await Start();
        var reply = await world.AsFactory.Post("/api/declarations/containers", With("filledOn", "2026-11-14"));
        var container = reply.Need();
        Assert.Equal(201, reply.Status);
        var label = (string)container["label"]!;
        Assert.Equal(Factory + "90024908" + "20261114" + "001", label);
        Assert.EndsWith("/api/declarations/containers/" + label, reply.Location);
        Assert.Equal("labelled", (string)container["state"]!);
        Assert.Equal("generated", (string)container["origin"]!);
        Assert.Equal("HW08", (string)container["category"]!);
        Assert.Equal("T,I", (string)container["hazards"]!);
        Assert.Equal(200m, (decimal)container["volumeLitres"]!);
        Assert.Null(container["massKg"]);

        var told = Assert.Single(await world.Told("ContainerLabelled"));
        Assert.Equal(label, (string)told["label"]!);
        Assert.Equal("330106", (string)told["region"]!);
        Assert.Equal("generated", (string)told["origin"]!);
    }

    [Fact]
    public async Task Rule_27_two_containers_never_share_a_label_even_when_labelled_at_once()
    {
        await using var world = await Start();
        var labels = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => world.Labelled()));
        Assert.Equal(Enumerable.Range(1, 20), labels.Select(label => LabelCode.Parse(label).Serial).Order());
    }

    [Fact]
    public async Task Rule_27_the_1000th_container_of_a_day_is_a_clear_error()
    {
        await using var world = await Start();
        await world.Labelled();
        await using (var scope = world.Host.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<DeclarationsDb>().Serials.ExecuteUpdateAsync(set => set.SetProperty(s => s.Last, LabelCode.SerialMax - 2), TestContext.Current.CancellationToken);
        Assert.EndsWith("998", await world.Labelled(), StringComparison.Ordinal);
        Assert.EndsWith("999", await world.Labelled(), StringComparison.Ordinal);
        AssertRefused(await world.AsFactory.Post("/api/declarations/containers", Drum()), 409, "label.serial-exhausted");
        AssertRefused(await world.AsFactory.Post("/api/declarations/containers", Drum()), 409, "label.serial-exhausted");
        await world.Labelled(drum: Drum(wasteCode: "900-041-49"));
        await world.Labelled(drum: With("filledOn", "2026-11-15"));
    }

    [Fact]
    public async Task A_withdrawn_labels_code_is_never_given_again()
    {
        await using var world = await Start();
        var first = await world.Labelled();
        (await world.Do(first, "withdraw", new { reason = "贴错" })).Need();
        Assert.NotEqual(first, await world.Labelled());
    }

    [Theory]
    [InlineData("mainComponents")]
    [InlineData("harmfulComponents")]
    [InlineData("precautions")]
    public async Task Rule_28_refuses_a_label_without_a_required_field(string field)
    {
        await using var world = await Start();
        var refused = await world.AsFactory.Post("/api/declarations/containers", With(field, " "));
        AssertRefused(refused, 422, "label.field-missing", field);
        Assert.Equal("label.required-fields", (string)refused.Json["rule"]!);
        var without = Drum();
        without.Remove(field);
        AssertRefused(await world.AsFactory.Post("/api/declarations/containers", without), 400, "request.malformed");
    }

    [Fact]
    public async Task Rule_28_refuses_a_label_of_a_firm_without_contact()
    {
        await using var world = await Start();
        await world.Host.Tell(new Contracts.Registry.PartyRecorded(Factory, "杭州某机械厂", "330106", "西湖区", "", ""));
        AssertRefused(await world.AsFactory.Post("/api/declarations/containers", Drum()), 422, "label.contact-missing");
    }

    [Fact]
    public async Task Rule_57_the_code_must_stand_in_the_list_of_the_day_of_filling()
    {
        await using var world = await Start();
        AssertRefused(await world.AsFactory.Post("/api/declarations/containers", Drum(wasteCode: "999-001-08")), 422, "waste-code.unknown", "wasteCode");
        AssertRefused(await world.AsFactory.Post("/api/declarations/containers", Drum(wasteCode: "8")), 400, "waste-code.format", "wasteCode");
    }

    [Fact]
    public async Task Waste_found_by_testing_brings_its_own_hazards_and_listed_waste_does_not()
    {
        await using var world = await Start();
        AssertRefused(await world.AsFactory.Post("/api/declarations/containers", Drum(wasteCode: "900-000-08")), 422, "label.field-missing", "hazards");
        AssertRefused(await world.AsFactory.Post("/api/declarations/containers", With("hazards", "T")), 400, "container.hazards-from-list", "hazards");
        var tested = Drum(wasteCode: "900-000-08");
        tested["hazards"] = "c/t";
        Assert.Equal("C/T", (string)(await world.AsFactory.Post("/api/declarations/containers", tested)).Need()["hazards"]!);
        tested["hazards"] = "X";
        AssertRefused(await world.AsFactory.Post("/api/declarations/containers", tested), 400, "hazard.unknown", "hazards");
    }

    [Fact]
    public async Task Refuses_values_that_make_no_sense()
    {
        await using var world = await Start();
        var factory = world.AsFactory;
        const string Path = "/api/declarations/containers";
        AssertRefused(await factory.Post(Path, With("filledOn", "2026-11-17")), 400, "container.filled-in-future", "filledOn");
        AssertRefused(await factory.Post(Path, With("filledOn", "2025-10-01")), 400, "time.too-old", "filledOn");
        AssertRefused(await factory.Post(Path, With("happenedAt", "2026-11-16T03:00:00Z")), 400, "time.future", "happenedAt");
        AssertRefused(await factory.Post(Path, With("form", "X")), 400, "form.unknown", "form");
        AssertRefused(await factory.Post(Path, With("packaging", "X")), 400, "packaging.unknown", "packaging");
        AssertRefused(await factory.Post(Path, With("volumeLitres", 0)), 400, "container.volume", "volumeLitres");
        AssertRefused(await factory.Post(Path, With("volumeLitres", 0.0001m)), 400, "container.volume");
        AssertRefused(await factory.Post(Path, With("volumeLitres", 1_000_001)), 400, "container.volume");
        AssertRefused(await factory.Post(Path, With("mainComponents", new string('油', 201))), 400, "text.too-long", "mainComponents");
        AssertRefused(await factory.Post(Path, With("remarks", "a\u0007")), 400, "text.control", "remarks");
        AssertRefused(await factory.Post(Path, With("origin", "gift")), 400, "request.malformed");
        AssertRefused(await factory.Post(Path, With("colour", "red")), 400, "request.malformed");
        AssertRefused(await factory.Post(Path, With("origin", "residue")), 422, "container.residue-only-plant", "origin");
        Assert.Empty(await world.Told("ContainerLabelled"));
    }

    [Fact]
    public async Task A_late_report_keeps_its_own_day()
    {
        await using var world = await Start();
        // 2026-11-15 23:30 in China is still the 15th.
        var label = await world.Labelled(drum: With("happenedAt", "2026-11-15T15:30:00Z"));
        Assert.Equal(new DateOnly(2026, 11, 15), LabelCode.Parse(label).Date);
    }

    [Fact]
    public async Task A_repeated_request_makes_one_label()
    {
        await using var world = await Start();
        var first = await world.AsFactory.Post("/api/declarations/containers", Drum(), "phone-1-0001");
        var again = await world.AsFactory.Post("/api/declarations/containers", Drum(), "phone-1-0001");
        Assert.Equal(first.Text, again.Text);
        Assert.Equal(201, again.Status);
        Assert.Single(await world.Told("ContainerLabelled"));
        AssertRefused(await world.AsFactory.Post("/api/declarations/containers", Drum(wasteCode: "900-041-49"), "phone-1-0001"), 409, "idempotency.reused");
    }

    [Fact]
    public async Task Only_a_holder_labels_and_only_at_an_own_site()
    {
        await using var world = await Start();
        const string Path = "/api/declarations/containers";
        AssertRefused(await world.AsFactory.Post(Path, Drum(GarageSite)), 404, "site.not-found", "site");
        AssertRefused(await world.AsFactory.Post(Path, Drum("nowhere")), 404, "site.not-found", "site");
        AssertRefused(await world.Host.Anonymous().Post(Path, Drum()), 401, "caller.unknown");
        foreach (var other in new[] { world.Host.AsAdministrator(), world.Host.AsRegulator("330000"), world.Host.AsParty(Factory, Role.Driver), world.Host.AsParty(Factory, Role.Dispatcher) })
            AssertRefused(await other.Post(Path, Drum()), 403, "caller.not-allowed");
        await world.Labelled(world.Host.AsParty(Garage, Role.Collector), Drum(GarageSite));
        await world.Labelled(world.AsPlant, Residue());
    }
}
