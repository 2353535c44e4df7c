using WasteLoop.Chassis.People;
using WasteLoop.Contracts;
using WasteLoop.Contracts.Declarations;
using WasteLoop.Contracts.Intake;
using WasteLoop.Contracts.Manifests;
using WasteLoop.Contracts.Registry;
using WasteLoop.Kernel;
using WasteLoop.Testing;

namespace WasteLoop.Reporting.Tests;

/// <summary>What producers, carriers and plants tell, in the words of these tests.</summary>
internal sealed class Told : Story
{
    public const string Oil = "900-249-08";
    public const string Ash = "772-003-18";
    public const string Medical = "841-001-01";
    public const string Consolidation = "consolidation";

    private int labels;
    private int manifests;

    public static Told WithRegister()
    {
        var told = new Told();
        foreach (var firm in Firm.All) told.Register(firm, firm.Region);
        return told;
    }

    public void Register(Firm firm, string region) => Say(new SiteRecorded(firm.Site, firm.Party, firm.Name + "厂区", region, "路 1 号"));

    public void Say(IEvent happening) => Say(happening, new Actor("told", "told", null));

    public void NextMonth() => Later(31);

    public void Plan(Firm at, decimal tonnes, string code = Oil) =>
        Say(new PlanFiled($"{at.Site}-2026", at.Site, at.Party, 2026, 1, [new PlanLine(code, (long)(tonnes * 1_000_000), 0, Firm.Plant.Party, "R9")]));

    public string Label(Firm at, string code = Oil, string origin = "generated")
    {
        var number = labels++;
        var label = LabelCode.Compose(CreditCode.Parse(at.Party), WasteCode.Parse(code), new DateOnly(2026, 11, 1).AddDays(number / 900), (number % 900) + 1).Value;
        Say(new ContainerLabelled(label, at.Party, at.Site, at.Region, code, "废物", "HW" + code[^2..], "T,I", "L", "桶", 200m, new DateOnly(2026, 11, 1), origin));
        return label;
    }

    public string Weighed(Firm at, long grams, string code = Oil)
    {
        var label = Label(at, code);
        Say(new ContainerWeighed(label, at.Site, grams, grams + 10_000, 10_000, "scale", "scale-7"));
        Say(new ContainerStored(label, at.Site, "TS001", grams, "HWCS20261101001", "HWRK20261101001"));
        return label;
    }

    /// <summary>Issued and on the road; the mover's books follow.</summary>
    public string Ship(Firm mover, Firm receiver, params (string Label, long Grams)[] containers)
    {
        var number = $"20263301{++manifests:000000}";
        ManifestContainer[] loaded = [.. containers.Select(c => new ManifestContainer(c.Label, Oil, c.Grams))];
        Say(new ManifestIssued(number, "draft-" + number, mover.Party, mover.Site, Firm.Carrier.Party, receiver.Party, receiver.Site, "R9", loaded, "00"));
        Say(new ManifestDeparted(number, mover.Party, mover.Site, Firm.Carrier.Party, receiver.Party, receiver.Site, "R9", "浙A12345", "D1", "E1", loaded, []));
        foreach (var (label, grams) in containers) Say(new ContainerDispatched(label, mover.Site, number, grams, grams, "HWCK20261101001"));
        return number;
    }

    public void Decide(string number, Firm receiver, string method, params (string Label, long Grams, bool Accepted)[] containers) =>
        Say(new LoadDecided(number, receiver.Site, receiver.Party, "L-1", method, false, null, [.. containers.Select(c => new ContainerDecision(c.Label, c.Accepted, c.Grams, c.Accepted ? "TS001" : null, c.Accepted ? null : "不符"))]));

    /// <summary>Ships and accepts all.</summary>
    public string Deliver(Firm mover, Firm receiver, string method, params (string Label, long Grams)[] containers)
    {
        var number = Ship(mover, receiver, containers);
        Decide(number, receiver, method, [.. containers.Select(c => (c.Label, c.Grams, true))]);
        return number;
    }

    public void Treat(string run, Firm plant, string method, (string Label, long Grams)[] inputs, params RunOutput[] outputs) =>
        Say(new TreatmentCompleted(run, plant.Site, plant.Party, "TR001", method, [.. inputs.Select(i => new RunInput(i.Label, "", i.Grams))], outputs));

    public static RunOutput Product(long grams) => new("product", "再生基础油", grams, null, null);
    public static RunOutput Loss(long grams) => new("loss", "水分蒸发", grams, null, null);
    public static RunOutput Emplaced(long grams) => new("emplaced", "一号填埋库", grams, null, null);
    public static RunOutput Residue(string label, long grams, string code = Ash) => new("residue", "残余物", grams, label, code);
}
