using WasteLoop.Chassis.Database;
using WasteLoop.Contracts.Intake;
using WasteLoop.Intake.Replicas;
using WasteLoop.Kernel;

namespace WasteLoop.Intake.Receipts;

/// <summary>A load at its receiver: arrived, weighed, decided. One a manifest.</summary>
public sealed class Receipt : IVersioned
{
    public const int ContainersMax = 200;
    public const int WeighingsMax = 20;
    public const int NoteLengthMax = 500;

    /// <summary>40 t, the heaviest container that a lorry carries; more is a slip of the comma.</summary>
    public const long ContainerGramsMax = 40_000_000;

    /// <summary>5 000 t, a river ship.</summary>
    public const long LoadGramsMax = 5_000_000_000;

    public required string Manifest { get; init; }
    public required string Site { get; init; }
    public required string Receiver { get; init; }
    public required string Mover { get; init; }
    public required string MoverSite { get; init; }
    public required string Carrier { get; init; }

    /// <summary>The method that the manifest expects.</summary>
    public required string PlannedMethod { get; init; }

    public required DateTimeOffset ArrivedAt { get; init; }
    public required string ArrivedBy { get; init; }
    public ReceiptState State { get; private set; }
    public int WeighingsCount { get; private set; }

    /// <summary>The newest weighing; null before one.</summary>
    public DateTimeOffset? WeighedAt { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }
    public string? DecidedBy { get; private set; }

    /// <summary>How what was accepted will be used or disposed of.</summary>
    public string? Method { get; private set; }

    /// <summary>The licence that covers what was accepted; null when nothing was.</summary>
    public string? Licence { get; private set; }

    /// <summary>The China year whose amount of the licence was used.</summary>
    public int? LicenceYear { get; private set; }

    public bool MajorDifference { get; private set; }
    public string? DifferenceNote { get; private set; }

    /// <summary>Decided in the system after the last day for it.</summary>
    public bool Late { get; private set; }

    public long Version { get; set; }
    public List<ReceiptContainer> Containers { get; } = [];
    public List<Weighing> Weighings { get; } = [];

    public IEnumerable<ReceiptContainer> Here => Containers.Where(c => c.Arrived);
    public IEnumerable<ReceiptContainer> Missing => Containers.Where(c => !c.Arrived);

    /// <summary>Scans a load in at the named receiver's gate.</summary>
    /// <param name="containers">What stands on the manifest, left-behind ones too.</param>
    /// <exception cref="RuleViolationException">intake.other-site, intake.label-not-on-manifest, intake.label-twice, intake.before-departure.</exception>
    public static Receipt Arrive(KnownManifest manifest, IReadOnlyCollection<KnownManifestContainer> containers, string site, IReadOnlyList<LabelCode> scanned, DateTimeOffset at, string user)
    {
        // 转移办法 art. 11(4): delivered only at the address that the manifest names.
        if (manifest.ReceiverSite != site)
            throw new RuleViolationException("intake.other-site", $"联单 {manifest.Manifest} 的接受地点是 {manifest.ReceiverSite}，不是 {site}。",
                $"Manifest {manifest.Manifest} names the site {manifest.ReceiverSite}, not {site}.", "site", "manifest.named-receiver",
                "请让车辆驶往联单载明的地点。", "Send the vehicle to the site that the manifest names.");
        if (at < manifest.DepartedAt)
            throw new RuleViolationException("intake.before-departure", $"到达时间早于起运时间（{manifest.DepartedAt:O}），请检查设备时钟。",
                $"It cannot arrive before it departed ({manifest.DepartedAt:O}); check the device's clock.", "happenedAt");
        var loaded = containers.Where(c => !c.LeftBehind).ToDictionary(c => c.Label);
        var seen = new HashSet<string>();
        for (var i = 0; i < scanned.Count; i++)
        {
            var label = scanned[i].Value;
            if (!loaded.ContainsKey(label)) throw NotOnManifest(manifest.Manifest, label, i, containers.Any(c => c.Label == label));
            if (!seen.Add(label)) throw Twice(label, $"labels[{i}]");
        }
        var receipt = new Receipt
        {
            Manifest = manifest.Manifest,
            Site = site,
            Receiver = manifest.Receiver,
            Mover = manifest.Mover,
            MoverSite = manifest.MoverSite,
            Carrier = manifest.Carrier,
            PlannedMethod = manifest.Method,
            ArrivedAt = at,
            ArrivedBy = user,
        };
        receipt.Containers.AddRange(loaded.Values.OrderBy(c => c.Label, StringComparer.Ordinal).Select(c => new ReceiptContainer
        {
            Manifest = c.Manifest,
            Label = c.Label,
            WasteCode = c.WasteCode,
            ShippedGrams = c.Grams,
            Arrived = seen.Contains(c.Label),
        }));
        return receipt;
    }

    public LoadArrived HasArrived() => new(Manifest, Site, Receiver, [.. Here.Select(c => c.Label)], [.. Missing.Select(c => c.Label)]);

    /// <summary>Enters what each container weighs.</summary>
    /// <param name="weights">Label, gross and tare grams in the request's order.</param>
    /// <exception cref="RuleViolationException">intake.already-decided, intake.time-order, intake.weighings-max, intake.label-not-arrived,
    /// intake.label-twice, intake.containers-left, intake.net-not-positive, intake.too-heavy.</exception>
    public LoadWeighed WeighEach(IReadOnlyList<(string Label, long Gross, long Tare)> weights, string method, string device, DateTimeOffset at, string user)
    {
        RefuseUnlessOpen(at);
        RefuseUnlessEachOnce([.. weights.Select(w => w.Label)]);
        for (var i = 0; i < weights.Count; i++) RefuseStrangeNet(weights[i].Gross, weights[i].Tare, ContainerGramsMax, $"containers[{i}].");
        var weighed = weights.ToDictionary(w => w.Label);
        return Weigh(WeighingMode.Container, method, device, weights.Sum(w => w.Gross), weights.Sum(w => w.Tare),
            c => (weighed[c.Label].Gross - weighed[c.Label].Tare, weighed[c.Label].Gross, weighed[c.Label].Tare), at, user);
    }

    /// <summary>Enters what the whole load weighs; the containers share it in proportion to what the books hold.</summary>
    /// <exception cref="RuleViolationException">intake.already-decided, intake.time-order, intake.weighings-max, intake.net-not-positive,
    /// intake.too-heavy, intake.weigh-each when the net cannot be shared out.</exception>
    public LoadWeighed WeighWhole(long gross, long tare, string method, string device, DateTimeOffset at, string user)
    {
        RefuseUnlessOpen(at);
        RefuseStrangeNet(gross, tare, LoadGramsMax, "load.");
        var here = Here.ToList();
        var books = here.Select(c => c.BookGrams).ToList();
        var shares = books.Any(b => b > 0) ? MassShares.Split(gross - tare, books) : [];
        if (shares.Length == 0 || shares.Contains(0))
            throw new RuleViolationException("intake.weigh-each", "整车净重无法按账面重量分摊到每个容器。", "The net weight of the load cannot be shared out over the containers by their book mass.",
                "load", nextZh: "请逐个容器称重。", nextEn: "Weigh each container by itself.");
        var share = here.Zip(shares).ToDictionary(pair => pair.First.Label, pair => pair.Second);
        return Weigh(WeighingMode.Load, method, device, gross, tare, c => (share[c.Label], null, null), at, user);
    }

    /// <summary>Accepts or refuses each container that came. What was decided stays.</summary>
    /// <param name="licence">The licence that covers what is accepted; null when nothing is.</param>
    /// <param name="late">Whether the last day for it is over.</param>
    public LoadDecided Decide(Decision decision, string? licence, bool late, DateTimeOffset at, string user)
    {
        State = ReceiptState.Decided;
        (DecidedAt, DecidedBy, Late) = (at, user, late);
        (Method, MajorDifference, DifferenceNote) = (decision.Method, decision.MajorDifference, decision.DifferenceNote);
        Licence = licence;
        LicenceYear = licence is null ? null : ChinaTime.DateOf(at).Year;
        foreach (var (container, opinion) in decision.Containers)
            (container.Accepted, container.Facility, container.Reason) = (opinion.Accepted, opinion.Accepted ? opinion.Facility : null, opinion.Reason);
        return new LoadDecided(Manifest, Site, Receiver, licence ?? "", Method, MajorDifference, DifferenceNote,
            [.. Here.Select(c => new ContainerDecision(c.Label, c.Accepted == true, c.BookGrams, c.Facility, c.Reason))]);
    }

    /// <exception cref="RuleViolationException">intake.already-decided, intake.time-order.</exception>
    public void RefuseUnlessUndecided(DateTimeOffset at)
    {
        if (State is ReceiptState.Decided)
            throw new RuleViolationException("intake.already-decided", $"联单 {Manifest} 已作出接受决定，不能再更改。", $"Manifest {Manifest} is decided; that cannot be changed.", kind: Refusal.Conflict);
        var before = WeighedAt ?? ArrivedAt;
        if (at < before)
            throw new RuleViolationException("intake.time-order", $"时间早于上一步（{before:O}），请检查设备时钟。", $"This cannot have happened before the last step ({before:O}); check the device's clock.", "happenedAt");
    }

    /// <summary>Each container that came is named once, and no other.</summary>
    /// <exception cref="RuleViolationException">intake.label-not-arrived, intake.label-twice, intake.containers-left.</exception>
    public void RefuseUnlessEachOnce(IReadOnlyList<string> labels)
    {
        var here = Here.Select(c => c.Label).ToHashSet();
        var seen = new HashSet<string>();
        for (var i = 0; i < labels.Count; i++)
        {
            if (!here.Contains(labels[i]))
                throw new RuleViolationException("intake.label-not-arrived", $"容器 {labels[i]} 不在本车已到容器之中。", $"Container {labels[i]} is not among those that arrived with this load.", $"containers[{i}].label");
            if (!seen.Add(labels[i])) throw Twice(labels[i], $"containers[{i}].label");
        }
        here.ExceptWith(seen);
        if (here.Count > 0)
            throw new RuleViolationException("intake.containers-left", $"还有 {here.Count} 个已到容器没有填写，如 {here.Order(StringComparer.Ordinal).First()}。",
                $"{here.Count} containers that arrived are not named, such as {here.Order(StringComparer.Ordinal).First()}.", "containers");
    }

    private LoadWeighed Weigh(WeighingMode mode, string method, string device, long gross, long tare, Func<ReceiptContainer, (long Net, long? Gross, long? Tare)> of, DateTimeOffset at, string user)
    {
        WeighingsCount++;
        var found = Here.Select(c => (Container: c, Weight: of(c))).Select(f => new WeighedContainer
        {
            Manifest = Manifest,
            Number = WeighingsCount,
            Label = f.Container.Label,
            BookGrams = f.Container.BookGrams,
            NetGrams = f.Weight.Net,
            GrossGrams = f.Weight.Gross,
            TareGrams = f.Weight.Tare,
        }).ToList();
        Weighings.Add(new Weighing
        {
            Manifest = Manifest,
            Number = WeighingsCount,
            Mode = mode,
            Method = method,
            Device = device,
            GrossGrams = gross,
            TareGrams = tare,
            WeighedAt = at,
            WeighedBy = user,
            Containers = found,
        });
        foreach (var (container, weight) in Here.Zip(found)) container.ReceivedGrams = weight.NetGrams;
        (State, WeighedAt) = (ReceiptState.Weighed, at);
        return new LoadWeighed(Manifest, Site, mode.ToString().ToLowerInvariant(), method, device, gross, tare,
            [.. found.Select(w => new ContainerWeight(w.Label, w.BookGrams, w.NetGrams, w.GrossGrams, w.TareGrams))]);
    }

    private void RefuseUnlessOpen(DateTimeOffset at)
    {
        RefuseUnlessUndecided(at);
        if (WeighingsCount >= WeighingsMax)
            throw new RuleViolationException("intake.weighings-max", $"本车已称重 {WeighingsMax} 次，不能再称。", $"This load was weighed {WeighingsMax} times already.", kind: Refusal.Conflict);
    }

    private static void RefuseStrangeNet(long gross, long tare, long netMax, string path)
    {
        if (gross <= tare)
            throw new RuleViolationException("intake.net-not-positive", "毛重必须大于皮重。", "The gross weight must be above the tare.", path + "tareKg", kind: Refusal.Invalid);
        if (gross - tare > netMax)
            throw new RuleViolationException("intake.too-heavy", $"净重超过 {netMax / 1_000} 千克，请检查单位和小数点。", $"The net is above {netMax / 1_000} kg; check the unit and the comma.", path + "grossKg", kind: Refusal.Invalid);
    }

    // 转移办法 art. 18: what does not agree with the manifest is not taken in silently.
    private static RuleViolationException NotOnManifest(string manifest, string label, int index, bool leftBehind) => leftBehind
        ? new("intake.label-not-on-manifest", $"容器 {label} 在装车时没有装上联单 {manifest} 的车，不应到达。", $"Container {label} was left behind when manifest {manifest} was loaded and cannot arrive with it.",
            $"labels[{index}]", "manifest.mismatch-report", "请单独放置，并联系移出人。", "Set it aside and call the mover.")
        : new("intake.label-not-on-manifest", $"容器 {label} 不在联单 {manifest} 上。", $"Container {label} is not on manifest {manifest}.",
            $"labels[{index}]", "manifest.mismatch-report", "请单独放置，核对是否属于另一份联单。", "Set it aside and see whether it belongs to another manifest.");

    private static RuleViolationException Twice(string label, string field) => new("intake.label-twice", $"容器 {label} 填写了两次。", $"Container {label} is named twice.", field, kind: Refusal.Invalid);
}
