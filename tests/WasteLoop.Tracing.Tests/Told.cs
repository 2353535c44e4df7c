using WasteLoop.Chassis.People;
using WasteLoop.Contracts;
using WasteLoop.Contracts.Declarations;
using WasteLoop.Contracts.Intake;
using WasteLoop.Contracts.Manifests;
using WasteLoop.Contracts.Registry;
using WasteLoop.Kernel;
using WasteLoop.Testing;

namespace WasteLoop.Tracing.Tests;

/// <summary>What producers, carriers and plants tell, in the words of these tests.</summary>
internal sealed class Told : Story
{
    public const string Oil = "900-249-08";
    public const string Ash = "772-003-18";

    private int labels;
    private int manifests;

    public static Told WithRegister()
    {
        var told = new Told();
        foreach (var firm in Firm.All)
        {
            told.Say(firm, new PartyRecorded(firm.Party, firm.Name, firm.Region, "路 1 号", "张三", "13800000000"));
            told.Say(firm, new SiteRecorded(firm.Site, firm.Party, firm.Name + "厂区", firm.Region, "路 1 号"));
            told.Say(firm, new FacilityRecorded(firm.Site, "TS001", "一号仓库", "storage", 1_000_000_000));
        }
        return told;
    }

    public void Say(Firm by, IEvent happening) => Say(happening, new Actor(by.Party, "user-of-" + by.Name, "phone-1"));

    public string Label(Firm at, string code = Oil, string origin = "generated")
    {
        var number = labels++;
        var label = LabelCode.Compose(CreditCode.Parse(at.Party), WasteCode.Parse(code), new DateOnly(2026, 11, 1).AddDays(number / 900), (number % 900) + 1).Value;
        Say(at, new ContainerLabelled(label, at.Party, at.Site, at.Region, code, code == Oil ? "废矿物油" : "飞灰", "HW" + code[^2..], "T,I", "L", "桶", 200m, new DateOnly(2026, 11, 1), origin));
        return label;
    }

    public string Weighed(Firm at, long grams, string code = Oil)
    {
        var label = Label(at, code);
        Say(at, new ContainerWeighed(label, at.Site, grams, grams + 10_000, 10_000, "scale", "scale-7"));
        Say(at, new ContainerStored(label, at.Site, "TS001", grams, "HWCS20261101001", "HWRK20261101001"));
        return label;
    }

    public string Issue(Firm mover, Firm receiver, params (string Label, long Grams)[] containers)
    {
        var number = $"20263301{++manifests:000000}";
        Say(mover, new ManifestIssued(number, "draft-" + number, mover.Party, mover.Site, Firm.Carrier.Party, receiver.Party, receiver.Site, "R9",
            [.. containers.Select(c => new ManifestContainer(c.Label, Oil, c.Grams))], "00"));
        return number;
    }

    public void Depart(string number, Firm mover, Firm receiver, (string Label, long Grams)[] containers, params string[] leftBehind)
    {
        Say(Firm.Carrier, new ManifestDeparted(number, mover.Party, mover.Site, Firm.Carrier.Party, receiver.Party, receiver.Site, "R9", "浙A12345", "D1", "E1",
            [.. containers.Select(c => new ManifestContainer(c.Label, Oil, c.Grams))], leftBehind));
        foreach (var (label, grams) in containers) Say(mover, new ContainerDispatched(label, mover.Site, number, grams, grams, "HWCK20261101001"));
    }

    public string Ship(Firm mover, Firm receiver, params (string Label, long Grams)[] containers)
    {
        var number = Issue(mover, receiver, containers);
        Depart(number, mover, receiver, containers);
        return number;
    }

    public void Arrive(string number, Firm receiver, params string[] labels)
    {
        Say(receiver, new LoadArrived(number, receiver.Site, receiver.Party, labels, []));
        Say(receiver, new ManifestArrived(number));
    }

    public void Weigh(string number, Firm receiver, params (string Label, long Book, long Net)[] containers) =>
        Say(receiver, new LoadWeighed(number, receiver.Site, "container", "scale", "bridge-1", containers.Sum(c => c.Net) + 1000, 1000,
            [.. containers.Select(c => new ContainerWeight(c.Label, c.Book, c.Net, c.Net + 100, 100))]));

    public void Decide(string number, Firm receiver, params (string Label, long Grams, string? Reason)[] containers) =>
        Say(receiver, new LoadDecided(number, receiver.Site, receiver.Party, "L-1", "R9", containers.Any(c => c.Reason is not null), null,
            [.. containers.Select(c => new ContainerDecision(c.Label, c.Reason is null, c.Grams, c.Reason is null ? "TS001" : null, c.Reason))]));

    /// <summary>Ships, arrives, weighs the same and accepts.</summary>
    public string Deliver(Firm mover, Firm receiver, params (string Label, long Grams)[] containers)
    {
        var number = Ship(mover, receiver, containers);
        Arrive(number, receiver, [.. containers.Select(c => c.Label)]);
        Weigh(number, receiver, [.. containers.Select(c => (c.Label, c.Grams, c.Grams))]);
        Decide(number, receiver, [.. containers.Select(c => (c.Label, c.Grams, (string?)null))]);
        return number;
    }

    public void Treat(string run, Firm plant, (string Label, long Grams)[] inputs, params RunOutput[] outputs) =>
        Say(plant, new TreatmentCompleted(run, plant.Site, plant.Party, "TR001", "R9", [.. inputs.Select(i => new RunInput(i.Label, "", i.Grams))], outputs));

    public static RunOutput Product(long grams) => new("product", "再生基础油", grams, null, null);
    public static RunOutput Loss(long grams) => new("loss", "水分蒸发", grams, null, null);
    public static RunOutput Emplaced(long grams) => new("emplaced", "一号填埋库", grams, null, null);
    public static RunOutput Residue(string label, long grams) => new("residue", "飞灰", grams, label, Ash);
}
