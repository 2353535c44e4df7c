using WasteLoop.Chassis.Database;
using WasteLoop.Contracts.Declarations;
using WasteLoop.Kernel;

namespace WasteLoop.Declarations.Labels;

/// <summary>A labelled container from its label to the gate of its site. It decides what may happen to it, and is handed the time.</summary>
public sealed partial class Container : IVersioned, IOfSite
{
    /// <summary>40 t, a full tank truck. Ours: more is a slip of the decimal point.</summary>
    public const long GramsMax = 40_000_000;

    public const int ReasonLengthMax = 500;

    /// <summary>数字识别码, 37 characters.</summary>
    public required string Label { get; init; }

    /// <inheritdoc/>
    public required string Party { get; init; }

    /// <inheritdoc/>
    public required string Site { get; init; }

    public required string WasteCode { get; init; }
    public required string WasteName { get; init; }
    public required string Category { get; init; }
    public required string Hazards { get; init; }
    public required string Form { get; init; }
    public required string Packaging { get; init; }
    public required long VolumeMillilitres { get; init; }
    public required string MainComponents { get; init; }
    public required string HarmfulComponents { get; init; }
    public required string Precautions { get; init; }
    public string? Remarks { get; init; }

    /// <summary>China day on which filling began; part of the label's code.</summary>
    public required DateOnly FilledOn { get; init; }

    public required ContainerOrigin Origin { get; init; }
    public required DateTimeOffset LabelledAt { get; init; }

    /// <summary>When the last thing happened to it; nothing may happen before.</summary>
    public required DateTimeOffset LastAt { get; set; }

    public ContainerState State { get; private set; }

    /// <summary>What the books say it holds; null while it has no mass and after it was withdrawn.</summary>
    public long? Grams { get; private set; }

    public long? GrossGrams { get; private set; }
    public long? TareGrams { get; private set; }
    public string? WeighMethod { get; private set; }
    public string? WeighDevice { get; private set; }
    public DateTimeOffset? WeighedAt { get; private set; }

    /// <summary>The run that filled it, for a residue.</summary>
    public string? Run { get; private set; }

    /// <summary>For a residue of a collection point: the last China day to hand it on, the earliest of what went into it; null without one.</summary>
    public DateOnly? HandOnBy { get; private set; }

    public string? Facility { get; private set; }
    public DateTimeOffset? StoredAt { get; private set; }
    public string? Manifest { get; private set; }
    public DateTimeOffset? DispatchedAt { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }
    public string? WithdrawReason { get; private set; }

    /// <summary>The HWCS batch that counts; null before there is a mass.</summary>
    public string? GeneratedBatch { get; private set; }

    /// <summary>The HWRK batch that counts.</summary>
    public string? StoredInBatch { get; private set; }

    /// <summary>The HWCK batch.</summary>
    public string? StoredOutBatch { get; private set; }

    /// <summary>The first manifest whose receiver decided on it. Intake may tell it before Manifests tells of the departure.</summary>
    public string? DecidedManifest { get; private set; }

    public bool Accepted { get; private set; }

    /// <inheritdoc/>
    public long Version { get; set; }

    /// <summary>The first weighing.</summary>
    /// <exception cref="RuleViolationException">container.residue-from-run, container.already-weighed, container.net-zero, container.too-heavy, and as for any step.</exception>
    public ContainerWeighed Weigh(long netGrams, long? grossGrams, long? tareGrams, string method, string device, DateTimeOffset at)
    {
        RefuseIfGone();
        RefuseIfResidue();
        if (State != ContainerState.Labelled)
            throw new RuleViolationException("container.already-weighed", $"容器 {Label} 已称重。", $"Container {Label} has been weighed.", rule: "ledger.correction-is-reversal",
                nextZh: "重量有误时请使用“更正”。", nextEn: "If the mass is wrong, correct it.", kind: Refusal.Conflict);
        RefuseUnlessSane(netGrams, "netKg");
        (Grams, GrossGrams, TareGrams, WeighMethod, WeighDevice, WeighedAt) = (netGrams, grossGrams, tareGrams, method, device, at);
        (State, LastAt) = (ContainerState.Weighed, at);
        return new ContainerWeighed(Label, Site, netGrams, grossGrams, tareGrams, method, device);
    }

    /// <summary>Puts it in store; the book then names its batch, and <see cref="TellStored"/> tells.</summary>
    /// <exception cref="RuleViolationException">container.not-weighed, container.not-filled, container.already-stored, and as for any step.</exception>
    public void Store(string facility, DateTimeOffset at)
    {
        RefuseIfGone();
        if (State == ContainerState.Stored)
            throw new RuleViolationException("container.already-stored", $"容器 {Label} 已在 {Facility} 入库。", $"Container {Label} is in store at {Facility}.", kind: Refusal.Conflict);
        if (Grams is null && IsFilledByRun)
            throw new RuleViolationException("container.not-filled", $"容器 {Label} 还没有处置或合并批次给出的重量，不能入库。", $"Container {Label} has no mass from a treatment or consolidation run yet.",
                nextZh: "请先填报装入它的处置或合并。", nextEn: "Enter the run that fills it first.", kind: Refusal.Conflict);
        if (Grams is null)
            throw new RuleViolationException("container.not-weighed", $"容器 {Label} 尚未称重，不能入库。", $"Container {Label} has not been weighed and cannot be stored.", rule: "manifest.weighing",
                nextZh: "请先称重。", nextEn: "Weigh it first.", kind: Refusal.Conflict);
        (State, Facility, StoredAt, LastAt) = (ContainerState.Stored, facility, at, at);
    }

    /// <summary>What storing did, once the ledger has its row.</summary>
    public ContainerStored TellStored() => new(Label, Site, Facility ?? "", Grams ?? 0, GeneratedBatch ?? "", StoredInBatch ?? "");

    /// <summary>Replaces a wrong mass; the ledger keeps both by reversal.</summary>
    /// <exception cref="RuleViolationException">container.residue-from-run, container.not-weighed, container.mass-unchanged, and as for any step.</exception>
    public ContainerCorrected Correct(long grams, string reason, DateTimeOffset at)
    {
        RefuseIfGone();
        RefuseIfResidue();
        if (Grams is not { } old)
            throw new RuleViolationException("container.not-weighed", $"容器 {Label} 尚未称重，没有可更正的重量。", $"Container {Label} has not been weighed; there is no mass to correct.",
                nextZh: "请先称重。", nextEn: "Weigh it first.", kind: Refusal.Conflict);
        RefuseUnlessSane(grams, "massKg");
        if (grams == old)
            throw new RuleViolationException("container.mass-unchanged", $"容器 {Label} 的重量本来就是 {Mass.FromGrams(old)}。", $"Container {Label} holds {Mass.FromGrams(old)} already.", "massKg");
        (Grams, LastAt) = (grams, at);
        return new ContainerCorrected(Label, Site, old, grams, reason);
    }

    /// <summary>Takes a label made in error out of the books. Its code is never used again.</summary>
    /// <exception cref="RuleViolationException">container.residue-from-run once a run filled it, and as for any step.</exception>
    public ContainerWithdrawn Withdraw(string reason, DateTimeOffset at)
    {
        RefuseIfGone();
        if (Grams is not null) RefuseIfResidue();
        var withdrawn = new ContainerWithdrawn(Label, Site, Grams ?? 0, reason);
        (Grams, State, WithdrawnAt, WithdrawReason, LastAt) = (null, ContainerState.Withdrawn, at, reason, at);
        return withdrawn;
    }

    /// <summary>An issued manifest took it. Only what is in store can be taken.</summary>
    public void PutOn(string manifest, DateTimeOffset at)
    {
        if (State != ContainerState.Stored) return;
        (State, Manifest, LastAt) = (ContainerState.OnManifest, manifest, Later(at));
    }

    /// <summary>The manifest was voided, or left without it.</summary>
    public void TakeOff(string manifest, DateTimeOffset at)
    {
        if (State != ContainerState.OnManifest || Manifest != manifest) return;
        (State, Manifest, LastAt) = (ContainerState.Stored, null, Later(at));
    }

    /// <summary>It left the site. That is a fact even when its label was withdrawn while the manifest was being signed: the store then held nothing.</summary>
    /// <returns>What the store's books held; null when it was never in store or has left before.</returns>
    public long? Leave(string manifest, DateTimeOffset at)
    {
        if (StoredInBatch is null || State == ContainerState.Dispatched || (State == ContainerState.OnManifest && Manifest != manifest)) return null;
        (State, Manifest, DispatchedAt, LastAt) = (ContainerState.Dispatched, manifest, at, Later(at));
        return Grams ?? 0;
    }

    /// <summary>What leaving did, once the ledger has its rows.</summary>
    public ContainerDispatched TellDispatched(long ledgerGrams, long shippedGrams) => new(Label, Site, Manifest ?? "", ledgerGrams, shippedGrams, StoredOutBatch ?? "");

    /// <summary>Whether a run gives it its mass.</summary>
    public bool IsFilledByRun => Origin != ContainerOrigin.Generated;

    /// <summary>A run filled this container. What came out of a run exists, so a label withdrawn at the same moment counts again.</summary>
    /// <returns>Null when it is no empty container for a run.</returns>
    public ResidueFilled? Fill(string run, long grams, DateOnly? handOnBy, DateTimeOffset at)
    {
        if (!IsFilledByRun || Run is not null || grams <= 0) return null;
        (Grams, Run, HandOnBy, State, LastAt) = (grams, run, handOnBy, ContainerState.Filled, Later(at));
        (WithdrawnAt, WithdrawReason) = (null, null);
        return new ResidueFilled(Label, Site, run, grams);
    }

    /// <summary>A receiver accepted or refused it. The first decision is on the manifest it left on; later ones are a collecting firm's.</summary>
    public void Decided(string manifest, bool accepted)
    {
        if (DecidedManifest is null) (DecidedManifest, Accepted) = (manifest, accepted);
    }

    /// <summary>Remembers the batch that now counts.</summary>
    public void NoteBatch(LedgerKind kind, string batch)
    {
        if (kind == LedgerKind.Generated) GeneratedBatch = batch;
        else if (kind == LedgerKind.StoredIn) StoredInBatch = batch;
        else if (kind == LedgerKind.StoredOut) StoredOutBatch = batch;
    }

    /// <exception cref="RuleViolationException">container.withdrawn, container.on-manifest, container.dispatched.</exception>
    public void RefuseIfGone()
    {
        if (State == ContainerState.Withdrawn) throw Withdrawn();
        if (State == ContainerState.OnManifest)
            throw new RuleViolationException("container.on-manifest", $"容器 {Label} 已列入联单 {Manifest}，不能更改。", $"Container {Label} is on manifest {Manifest} and cannot be changed.",
                nextZh: "如需更改，请先作废该联单。", nextEn: "Void that manifest first.", kind: Refusal.Conflict);
        if (State == ContainerState.Dispatched)
            throw new RuleViolationException("container.dispatched", $"容器 {Label} 已随联单 {Manifest} 出库。", $"Container {Label} has left on manifest {Manifest}.", kind: Refusal.Conflict);
    }

    /// <exception cref="RuleViolationException">container.withdrawn.</exception>
    public void RefuseIfWithdrawn()
    {
        if (State == ContainerState.Withdrawn) throw Withdrawn();
    }

    private RuleViolationException Withdrawn() => new("container.withdrawn", $"标签 {Label} 已作废，不能再使用。", $"Label {Label} has been withdrawn and is never used again.",
        nextZh: "请生成新标签。", nextEn: "Make a new label.", kind: Refusal.Conflict);

    // A residue weighs what its run says: another mass here would break the run's balance. The next receiver's weighing shows the difference.
    private void RefuseIfResidue()
    {
        if (IsFilledByRun)
            throw new RuleViolationException("container.residue-from-run", $"容器 {Label} 的重量来自处置或合并批次，不能手工录入、更正或注销。",
                $"The mass of container {Label} comes from the run that fills it and is not entered, corrected or withdrawn by hand.", rule: "mass.conserved");
    }

    private static void RefuseUnlessSane(long grams, string field)
    {
        if (grams <= 0)
            throw new RuleViolationException("container.net-zero", "净重须大于零。", "The net mass must be above zero.", field, kind: Refusal.Invalid);
        if (grams > GramsMax)
            throw new RuleViolationException("container.too-heavy", $"{Mass.FromGrams(grams)} 超过单个容器的上限 {Mass.FromGrams(GramsMax)}，请检查小数点。",
                $"{Mass.FromGrams(grams)} is above the {Mass.FromGrams(GramsMax)} that one container may hold; check the decimal point.", field, kind: Refusal.Invalid);
    }

    private DateTimeOffset Later(DateTimeOffset at) => at > LastAt ? at : LastAt;
}
