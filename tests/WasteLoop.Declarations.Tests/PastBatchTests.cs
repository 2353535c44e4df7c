using System.Text.Json.Nodes;
using WasteLoop.Host.Client;
using WasteLoop.Kernel;
using static WasteLoop.Declarations.Tests.World;

namespace WasteLoop.Declarations.Tests;

/// <summary>Closed batches of an earlier system, taken over from a file.</summary>
public sealed class PastBatchTests
{
    private const string Header = "label,site,class,mass_kg,manifest,carrier,receiver_site,licence,departed_on,accepted_on,accepted_kg,method,treated_on,document";
    private static readonly DateOnly Day = new(2025, 3, 5);

    private static string Label(int serial, string? party = null, DateOnly? on = null) => LabelCode.Compose(CreditCode.Parse(party ?? Factory), WasteCode.Parse(Oil), on ?? Day, serial).Value;

    private static string Moved(string label, string kg = "168.3", string accepted = "168.1") => $"{label},{FactorySite},key,{kg},20253301000001,{Garage},{PlantSite},3306021001,2025-03-08,2025-03-09,{accepted},D10,2025-04-01,2025 年省固废系统导出";

    private static async Task<JsonNode> Import(ApiClient by, params string[] lines) =>
        (await by.PostText("/api/declarations/past-batches/file", string.Join('\n', lines.Prepend(Header)) + "\n", "text/csv")).Need();

    private static (int Added, int Unchanged, int Refused) Counts(JsonNode report) => ((int)report["added"]!, (int)report["unchanged"]!, (int)report["refused"]!);

    [Fact]
    public async Task A_file_is_taken_over_once_whoever_gives_it_how_often()
    {
        await using var world = await Start();
        using var admin = world.Host.AsAdministrator();
        var self = $"{Label(2)},{FactorySite},registered,40,,,,,,,,D10,2025-03-06,台账";
        Assert.Equal((2, 0, 0), Counts(await Import(admin, Moved(Label(1)), self)));
        Assert.Equal((0, 2, 0), Counts(await Import(admin, Moved(Label(1)), self)));

        var told = await world.Told("PastBatchRecorded");
        Assert.Equal([168_300L, 40_000L], told.Select(batch => (long)batch["grams"]!));
        Assert.Equal((168_100L, Plant, Garage), ((long)told[0]["transfer"]!["acceptedGrams"]!, (string)told[0]["transfer"]!["receiver"]!, (string)told[0]["transfer"]!["carrier"]!));
        Assert.Equal(("330106", "HW08", "2025-03-05"), ((string)told[0]["region"]!, (string)told[0]["category"]!, (string)told[0]["producedOn"]!));
        Assert.Null(told[1]["transfer"]);
        Assert.Empty(await world.Ledger());
        Assert.Empty(await world.Findings());
    }

    [Fact]
    public async Task What_was_taken_over_is_not_changed_by_another_line()
    {
        await using var world = await Start();
        using var admin = world.Host.AsAdministrator();
        await Import(admin, Moved(Label(1)));
        var report = await Import(admin, Moved(Label(1), kg: "999"), Moved(Label(3)), Moved(Label(3), kg: "1"));
        Assert.Equal((1, 0, 2), Counts(report));
        Assert.Equal(["2 past.twice", "4 past.twice"], report["problems"]!.AsArray().Select(problem => $"{problem!["line"]} {problem["code"]}"));
        Assert.Equal(2, (await world.Told("PastBatchRecorded")).Count);
    }

    [Theory]
    [InlineData("label", "2 label label.format")]
    [InlineData("site", "2 site site.not-found")]
    [InlineData("others-site", "2 site past.party")]
    [InlineData("class", "2 class past.class")]
    [InlineData("mass", "2 mass_kg past.mass")]
    [InlineData("receiver", "2 receiver_site site.not-found")]
    [InlineData("own-receiver", "2 receiver_site past.receiver")]
    [InlineData("departed", "2 departed_on past.order")]
    [InlineData("accepted", "2 accepted_on past.order")]
    [InlineData("treated", "2 treated_on past.order")]
    [InlineData("future", "2 treated_on past.future")]
    [InlineData("method", "2 method method.unknown")]
    [InlineData("half-moved", "2 receiver_site text.empty")]
    public async Task A_wrong_line_is_refused_with_its_column_and_the_rest_goes_in(string what, string said)
    {
        await using var world = await Start();
        using var admin = world.Host.AsAdministrator();
        var good = Moved(Label(1));
        var bad = what switch
        {
            "label" => good.Replace(Label(1), Label(1)[..36], StringComparison.Ordinal),
            "site" => good.Replace(FactorySite, Factory + "009", StringComparison.Ordinal),
            "others-site" => good.Replace(FactorySite, GarageSite, StringComparison.Ordinal),
            "class" => good.Replace(",key,", ",big,", StringComparison.Ordinal),
            "mass" => Moved(Label(1), kg: "0"),
            "receiver" => good.Replace(PlantSite, Plant + "009", StringComparison.Ordinal),
            "own-receiver" => good.Replace(PlantSite, FactorySite, StringComparison.Ordinal),
            "departed" => good.Replace("2025-03-08", "2025-03-04", StringComparison.Ordinal),
            "accepted" => good.Replace("2025-03-09", "2025-03-07", StringComparison.Ordinal),
            "treated" => good.Replace("2025-04-01", "2025-03-08", StringComparison.Ordinal),
            "future" => good.Replace("2025-04-01", "2027-04-01", StringComparison.Ordinal),
            "method" => good.Replace(",D10,", ",D99,", StringComparison.Ordinal),
            _ => good.Replace(PlantSite, "", StringComparison.Ordinal),
        };
        var report = await Import(admin, bad, Moved(Label(2)));
        Assert.Equal((1, 0, 1), Counts(report));
        Assert.Contains(said, report["problems"]!.AsArray().Select(problem => $"{problem!["line"]} {problem["field"]} {problem["code"]}"));
    }

    [Fact]
    public async Task A_label_made_here_on_a_day_of_the_past_takes_the_next_serial()
    {
        await using var world = await Start();
        using var admin = world.Host.AsAdministrator();
        var day = ChinaTime.DateOf(world.Host.Clock.GetUtcNow()).AddDays(-20);
        await Import(admin, $"{Label(7, on: day)},{FactorySite},key,1,,,,,,,,D10,{day:yyyy-MM-dd},台账");
        var drum = Drum();
        drum["filledOn"] = day.ToString("yyyy-MM-dd");
        Assert.Equal(Label(8, on: day), await world.Labelled(drum: drum));
        Assert.Equal("past.twice", (string)(await Import(admin, $"{Label(8, on: day)},{FactorySite},key,1,,,,,,,,D10,{day:yyyy-MM-dd},台账"))["problems"]![0]!["code"]!);
    }

    [Fact]
    public async Task Only_an_administrator_takes_over_the_past()
    {
        await using var world = await Start();
        foreach (var by in new[] { world.AsFactory, world.AsPlant, world.Host.AsRegulator("330000") })
            Assert.Equal(403, (await by.PostText("/api/declarations/past-batches/file", Header + "\n", "text/csv")).Status);
    }
}
