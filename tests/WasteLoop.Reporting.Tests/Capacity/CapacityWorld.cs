using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WasteLoop.Chassis.People;
using WasteLoop.Contracts.Registry;
using WasteLoop.Host.Client;
using WasteLoop.Reporting.Capacity.Reservations;
using WasteLoop.Testing;

namespace WasteLoop.Reporting.Tests.Capacity;

/// <summary>The firms of the stories with their licences: a plant that burns and uses under L-1, a landfill under L-2, a collector under L-3.</summary>
internal sealed class CapacityWorld : IAsyncDisposable
{
    public const string PlantLicence = "L-1";
    public const string LandfillLicence = "L-2";
    public const string CollectionLicence = "L-3";
    public const long Tonne = 1_000_000;

    private CapacityWorld(TestHost host, Told told) => (Host, Told) = (host, told);

    public TestHost Host { get; }
    public Told Told { get; }
    public ApiClient AsPlant => Host.AsParty(Firm.Plant.Party, Role.Plant);
    public ApiClient AsMaker => Host.AsParty(Firm.Maker.Party, Role.Producer);
    public ApiClient AsOther => Host.AsParty(Firm.Other.Party, Role.Producer);

    /// <param name="plantTonnes">A year under L-1, for oil and ash.</param>
    /// <param name="landfillTonnes">A year under L-2, for ash alone.</param>
    public static async Task<CapacityWorld> Start(decimal plantTonnes = 100, decimal landfillTonnes = 50)
    {
        var world = new CapacityWorld(await TestHost.StartWith(new ReportingService()), Told.WithRegister());
        foreach (var firm in Firm.All) world.Told.Say(new PartyRecorded(firm.Party, firm.Name, firm.Region, "路 1 号", "王芳", "0571-1"));
        world.Told.Say(new FacilityRecorded(Firm.Plant.Site, "TR001", "焚烧炉", "treatment", 1_000 * Tonne));
        world.Told.Say(Licence(PlantLicence, Firm.Plant, plantTonnes, [new LicenceScope("HW08", "all", []), new LicenceScope("HW18", "only", [Told.Ash])], ["R9", "D10"]));
        world.Told.Say(Licence(LandfillLicence, Firm.Landfill, landfillTonnes, [new LicenceScope("HW18", "except", ["772-002-18"])], ["D1"]));
        world.Told.Say(Licence(CollectionLicence, Firm.Carrier, 5_000, [new LicenceScope("HW08", "all", [])], ["C5"], "collection"));
        await world.Tell();
        return world;
    }

    public static LicenceRecorded Licence(string number, Firm holder, decimal tonnes, LicenceScope[] scopes, string[] methods, string kind = "comprehensive") =>
        new(number, holder.Party, kind, scopes, methods, (long)(tonnes * Tonne), new DateOnly(2024, 1, 1), new DateOnly(2028, 12, 31));

    public Task Tell() => Told.To(Host);

    /// <summary>What the books show of a licence this year, in tonnes: accepted, held, free.</summary>
    public async Task<(decimal Accepted, decimal Held, decimal Free)> LicenceTonnes(string licence = PlantLicence)
    {
        using var admin = Host.AsAdministrator();
        var line = (await Books.All(admin, "/api/reporting/capacity/licences")).Single(line => (string?)line["licence"] == licence);
        return ((decimal)line["acceptedKg"]! / 1000, (decimal)line["heldKg"]! / 1000, (decimal)line["freeKg"]! / 1000);
    }

    public async Task<Reply> Offer(decimal tonnes, Firm? producer = null, object? more = null, string code = Told.Oil, string licence = PlantLicence, string lastDay = "2026-12-31", string? answerBy = null)
    {
        using var plant = AsPlant;
        return await plant.Post("/api/reporting/reservations", more ?? new { licence, producerSite = (producer ?? Firm.Maker).Site, wasteCode = code, kg = tonnes * 1000, lastDay, answerBy });
    }

    /// <summary>Offered and accepted.</summary>
    public async Task<string> Reserved(decimal tonnes, Firm? producer = null, string code = Told.Oil, string lastDay = "2026-12-31")
    {
        var id = (string)(await Offer(tonnes, producer, code: code, lastDay: lastDay)).Need()["reservation"]!;
        using var maker = (producer ?? Firm.Maker) == Firm.Maker ? AsMaker : AsOther;
        (await maker.Post($"/api/reporting/reservations/{id}/accept")).Need();
        return id;
    }

    public async Task<JsonNode> Reservation(string id)
    {
        using var admin = Host.AsAdministrator();
        return (await admin.Get("/api/reporting/reservations/" + id)).Need();
    }

    /// <summary>Its state, and tonnes on the way, delivered and left.</summary>
    public async Task<string> Shown(string id)
    {
        var view = await Reservation(id);
        return $"{(string?)view["state"]} {Tonnes("onWayKg")} {Tonnes("deliveredKg")} {Tonnes("leftKg")}";

        string Tonnes(string member) => ((decimal)view[member]! / 1000).ToString("0.######");
    }

    public Task<int> Upkeep() => Host.Services.GetRequiredService<CapacityUpkeep>().ExpireReservations(TestContext.Current.CancellationToken);

    /// <summary>What the service has told, in order, sealed or about to be.</summary>
    public Task<List<string>> Journal() => Books.In(Host, db => db.Journal.OrderBy(entry => entry.Tick).Select(entry => entry.Type).ToListAsync(TestContext.Current.CancellationToken));

    /// <summary>Whatever a test did, the books agree with themselves at its end.</summary>
    public async ValueTask DisposeAsync()
    {
        var findings = await Books.Findings(Host);
        await Host.DisposeAsync();
        Assert.Empty(findings);
    }
}
