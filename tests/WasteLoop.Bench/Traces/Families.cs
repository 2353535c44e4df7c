using WasteLoop.Bench.Loops;
using WasteLoop.Contracts.Declarations;
using WasteLoop.Contracts.Intake;
using WasteLoop.Contracts.Manifests;
using WasteLoop.Contracts.Registry;
using WasteLoop.Kernel;

namespace WasteLoop.Bench.Traces;

/// <summary>A batch with many ancestors.</summary>
/// <param name="Youngest">The label of the batch.</param>
/// <param name="Oldest">The label of one of the drums it came from.</param>
internal sealed record Family(int Ancestors, string Youngest, string Oldest);

/// <summary>Tells the story of drums that are made, shipped ten a truck, received and treated into residues of residues, the last of which is landfilled.</summary>
internal sealed class Families
{
    private const string Region = "330110";
    private const string Oil = "900-214-08";
    private const string Ash = "772-003-18";
    private const string Method = "R9";
    private const int Makers = 100;
    private const int LabelsPerDay = 999;
    private const int DrumsPerTruck = 10;
    private const long Grams = 168_300;
    private static readonly DateOnly FirstDay = new(2026, 1, 5);
    private static readonly DateTimeOffset FirstHour = new(2026, 1, 5, 1, 0, 0, TimeSpan.Zero);
    private readonly GeneratedFeed feed;
    private readonly Firm[] makers = [.. Enumerable.Range(0, Makers).Select(i => Firm.Of('J', i, Region))];
    private readonly Firm carrier = Firm.Of('K', 0, Region);
    private readonly Firm plant = Firm.Of('L', 0, Region);
    private int labels;
    private int manifests;
    private int runs;
    private int happenings;

    public Families(GeneratedFeed feed)
    {
        this.feed = feed;
        foreach (var firm in makers.Append(carrier).Append(plant))
        {
            Say(firm, new PartyRecorded(firm.Code, "示例" + firm.Code[^6..], firm.Region, "示例路1号", "联系人", "0571-80000000"));
            Say(firm, new SiteRecorded(firm.Site, firm.Code, "示例厂区", firm.Region, "示例路1号"));
            Say(firm, new FacilityRecorded(firm.Site, "TS001", "贮存间", "storage", 1_000_000_000));
        }
    }

    /// <summary>The containers told of so far.</summary>
    public int Containers => labels;

    /// <summary>A family with exactly so many ancestors, in as many generations as a plant would need: up to 50 inputs a run where it can.</summary>
    public Family Tell(int ancestors)
    {
        // Residues of the run before last, and of the one before that.
        var (grandparents, parents) = ancestors <= 50 ? (0, 0) : ancestors <= 2_000 ? (0, 20) : (90, 10);
        var drums = Deliver(ancestors - parents - grandparents);
        var batches = drums;
        if (grandparents > 0) batches = Merge(batches, grandparents);
        if (parents > 0) batches = Merge(batches, parents);
        var youngest = Merge(batches, 1)[0];
        Treat([youngest], new RunOutput("emplaced", "一号填埋库", youngest.Grams, null, null));
        return new Family(ancestors, youngest.Label, drums[0].Label);
    }

    private List<(string Label, long Grams)> Deliver(int drums)
    {
        var delivered = new List<(string Label, long Grams)>(drums);
        while (delivered.Count < drums)
        {
            // A truck is loaded at one maker's.
            var maker = makers[manifests % Makers];
            var truck = Enumerable.Range(0, Math.Min(DrumsPerTruck, drums - delivered.Count)).Select(_ => (Label: Fill(maker), Grams)).ToList();
            Ship(maker, truck);
            delivered.AddRange(truck);
        }
        return delivered;
    }

    private string Fill(Firm maker)
    {
        var label = Label(maker, Oil, "废矿物油", "generated");
        Say(maker, new ContainerWeighed(label, maker.Site, Grams, Grams + 18_200, 18_200, "scale", "scale-01"));
        Say(maker, new ContainerStored(label, maker.Site, "TS001", Grams, "HWCS20260105001", "HWRK20260105001"));
        return label;
    }

    private void Ship(Firm maker, List<(string Label, long Grams)> truck)
    {
        var number = $"2026{Region[..4]}{++manifests:D6}";
        ManifestContainer[] containers = [.. truck.Select(c => new ManifestContainer(c.Label, Oil, c.Grams))];
        string[] loaded = [.. truck.Select(c => c.Label)];
        Say(maker, new ManifestIssued(number, "draft-" + number, maker.Code, maker.Site, carrier.Code, plant.Code, plant.Site, Method, containers, "00"));
        Say(carrier, new ManifestDeparted(number, maker.Code, maker.Site, carrier.Code, plant.Code, plant.Site, Method, "浙A00001", "33011100000", "33011200000", containers, []));
        foreach (var (label, grams) in truck) Say(maker, new ContainerDispatched(label, maker.Site, number, grams, grams, "HWCK20260105001"));
        Say(plant, new LoadArrived(number, plant.Site, plant.Code, loaded, []));
        Say(plant, new ManifestArrived(number));
        Say(plant, new LoadWeighed(number, plant.Site, "container", "weighbridge", "gate-A", truck.Sum(c => c.Grams) + 1000, 1000,
            [.. truck.Select(c => new ContainerWeight(c.Label, c.Grams, c.Grams, c.Grams + 100, 100))]));
        Say(plant, new LoadDecided(number, plant.Site, plant.Code, "3301100001", Method, false, null, [.. truck.Select(c => new ContainerDecision(c.Label, true, c.Grams, "TS001", null))]));
        Say(plant, new ManifestDecided(number, "accepted", truck.Sum(c => c.Grams), 0));
    }

    /// <summary>Treats the batches in so many runs, each of which leaves half of its mass as one residue.</summary>
    private List<(string Label, long Grams)> Merge(List<(string Label, long Grams)> batches, int runsMade)
    {
        var residues = new List<(string, long)>();
        for (var i = 0; i < runsMade; i++)
        {
            var inputs = batches[(batches.Count * i / runsMade)..(batches.Count * (i + 1) / runsMade)];
            var (label, grams) = (Label(plant, Ash, "焚烧飞灰", "residue"), inputs.Sum(c => c.Grams));
            var run = Treat(inputs, new RunOutput("residue", "飞灰", grams / 2, label, Ash), new RunOutput("loss", "烟气", grams - grams / 2, null, null));
            Say(plant, new ResidueFilled(label, plant.Site, run, grams / 2));
            residues.Add((label, grams / 2));
        }
        return residues;
    }

    private string Treat(List<(string Label, long Grams)> inputs, params RunOutput[] outputs)
    {
        var run = $"RUN-{++runs:D32}";
        Say(plant, new TreatmentCompleted(run, plant.Site, plant.Code, "TS101", Method, [.. inputs.Select(c => new RunInput(c.Label, "", c.Grams))], outputs));
        return run;
    }

    private string Label(Firm firm, string code, string name, string origin)
    {
        var number = labels++;
        var day = FirstDay.AddDays(number / LabelsPerDay);
        var label = LabelCode.Compose(CreditCode.Parse(firm.Code), WasteCode.Parse(code), day, number % LabelsPerDay + 1).Value;
        Say(firm, new ContainerLabelled(label, firm.Code, firm.Site, firm.Region, code, name, "HW" + code[^2..], "T,I", "L", "DRUM", 200, day, origin));
        return label;
    }

    private void Say(Firm by, Contracts.IEvent happening) => feed.Tell(happening, FirstHour.AddSeconds(happenings++), by.Code);
}
