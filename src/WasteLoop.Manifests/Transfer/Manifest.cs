using WasteLoop.Chassis.Database;
using WasteLoop.Contracts.Intake;
using WasteLoop.Contracts.Manifests;
using WasteLoop.Kernel;

namespace WasteLoop.Manifests.Transfer;

/// <summary>A transfer manifest (联单) from its issue on: one mover, one carrier, one receiver, one departure.</summary>
/// <remarks>危险废物转移管理办法 art. 16: a manifest for each trip and mover; several kinds of waste of one mover may share one.</remarks>
public sealed partial class Manifest : IVersioned
{
    public const int ReasonLengthMax = 500;

    /// <summary>14 digits.</summary>
    public required string Number { get; init; }

    /// <summary>The year in the number, whose plan counts.</summary>
    public required int Year { get; init; }
    /// <summary>The draft that was signed; of a collection stop the stop's id.</summary>
    public required string Draft { get; init; }
    public required string Mover { get; init; }
    public required string MoverName { get; init; }
    public required string MoverSite { get; init; }

    /// <summary>Six digits; says which regulator sees it.</summary>
    public required string MoverRegion { get; init; }
    public required string Carrier { get; set; }
    public required string CarrierName { get; set; }
    public required string Receiver { get; init; }
    public required string ReceiverName { get; init; }
    public required string ReceiverSite { get; init; }
    public required string ReceiverRegion { get; init; }

    /// <summary>How the mover expects it to be used or disposed of.</summary>
    public required string Method { get; init; }
    public required DateOnly? PlannedOn { get; init; }
    /// <summary>While it is only reserved: when that was.</summary>
    public required DateTimeOffset IssuedAt { get; set; }

    /// <summary>User id.</summary>
    public required string SignedBy { get; set; }

    /// <summary>See <see cref="Transfer.SignedContent"/>.</summary>
    public required string SignedContent { get; set; }
    public required string ContentHash { get; set; }

    public ManifestState State { get; private set; } = ManifestState.Issued;
    public string? VoidReason { get; private set; }
    public DateTimeOffset? VoidedAt { get; private set; }
    public string? Plate { get; private set; }

    /// <summary>Certificate number.</summary>
    public string? Driver { get; private set; }

    /// <summary>Certificate number.</summary>
    public string? Escort { get; private set; }
    public DateTimeOffset? DepartedAt { get; private set; }
    public DateTimeOffset? ArrivedAt { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Accepted, PartlyAccepted or Rejected; stays when it is closed.</summary>
    public ManifestState? Outcome { get; private set; }

    /// <summary>How the receiver will use or dispose of it.</summary>
    public string? ReceiverMethod { get; private set; }

    /// <summary>The licence that the receiver accepted under.</summary>
    public string? ReceiverLicence { get; private set; }

    /// <summary>是否存在重大差异; null while it is not decided.</summary>
    public bool? MajorDifference { get; private set; }
    public string? DifferenceNote { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Steps of the timeline so far.</summary>
    public int StepCount { get; private set; }
    public long Version { get; set; }

    public List<CarriedContainer> Containers { get; } = [];
    public List<ManifestStep> Steps { get; } = [];

    /// <summary>The containers that are or were on the truck.</summary>
    public IEnumerable<CarriedContainer> Loaded => Containers.Where(container => !container.LeftBehind);

    /// <summary>Signs and issues. What the law asks before is in <see cref="IssueRules"/>.</summary>
    public static (Manifest Manifest, ManifestIssued Issued) Issue(SignedContent content, string draft, Occasion occasion)
    {
        var manifest = Of(content, draft, occasion.At);
        return (manifest, manifest.Sign(content, occasion, null));
    }

    private static Manifest Of(SignedContent content, string draft, DateTimeOffset at)
    {
        var text = content.Write();
        return new Manifest
        {
            Number = content.Manifest,
            Year = ManifestNumber.Parse(content.Manifest).Year,
            Draft = draft,
            Mover = content.Mover.Party,
            MoverName = content.Mover.Name,
            MoverSite = content.Mover.Site,
            MoverRegion = content.Mover.Region,
            Carrier = content.Carrier.Party,
            CarrierName = content.Carrier.Name,
            Receiver = content.Receiver.Party,
            ReceiverName = content.Receiver.Name,
            ReceiverSite = content.Receiver.Site,
            ReceiverRegion = content.Receiver.Region,
            Method = content.Method,
            PlannedOn = content.PlannedOn,
            IssuedAt = at,
            SignedBy = content.SignedBy,
            SignedContent = text,
            ContentHash = Transfer.SignedContent.HashOf(text),
        };
    }

    private ManifestIssued Sign(SignedContent content, Occasion occasion, string? note)
    {
        Containers.AddRange(content.Containers.Select((container, position) => new CarriedContainer
        {
            Manifest = Number,
            Label = container.Label,
            Position = position,
            WasteCode = container.WasteCode,
            WasteName = container.WasteName,
            Hazards = container.Hazards,
            Form = container.Form,
            Packaging = container.Packaging,
            IssuedGrams = container.Grams,
        }));
        Note("issued", occasion, note);
        return new ManifestIssued(Number, Draft, Mover, MoverSite, Carrier, Receiver, ReceiverSite, Method,
            [.. content.Containers.Select(container => new ManifestContainer(container.Label, container.WasteCode, container.Grams))], ContentHash);
    }

    /// <summary>Marks it void. 危险废物转移管理办法 art. 20: kept, never deleted.</summary>
    /// <exception cref="RuleViolationException">manifest.voided, manifest.already-departed (conflict).</exception>
    public ManifestVoided Void(string reason, Occasion occasion)
    {
        RequireIssued();
        (State, VoidReason, VoidedAt) = (ManifestState.Voided, reason, occasion.At);
        Note("voided", occasion, reason);
        return new ManifestVoided(Number, Mover, [.. Containers.Select(container => container.Label)], reason);
    }

    /// <summary>The load leaves. Papers, labels and the truck's limit were checked by <see cref="LoadingRules"/>.</summary>
    /// <param name="loadedGrams">The mass in the books of each container that was scanned.</param>
    /// <exception cref="RuleViolationException">manifest.voided, manifest.already-departed (conflict).</exception>
    public ManifestDeparted Depart(string plate, string driver, string escort, IReadOnlyDictionary<string, long> loadedGrams, Occasion occasion)
    {
        RequireIssued();
        foreach (var container in Containers)
            if (loadedGrams.TryGetValue(container.Label, out var grams)) container.ShippedGrams = grams;
            else container.LeftBehind = true;
        (State, Plate, Driver, Escort, DepartedAt) = (ManifestState.InTransit, plate, driver, escort, occasion.At);
        var leftBehind = Containers.Where(container => container.LeftBehind).Select(container => container.Label).ToArray();
        Note("departed", occasion, leftBehind.Length == 0 ? plate : $"{plate}; left behind: {string.Join(", ", leftBehind)}");
        return new ManifestDeparted(Number, Mover, MoverSite, Carrier, Receiver, ReceiverSite, Method, plate, driver, escort,
            [.. Loaded.Select(container => new ManifestContainer(container.Label, container.WasteCode, container.ShippedGrams ?? 0))], leftBehind);
    }

    /// <summary>The named receiver scanned the load in. Null when it cannot be: it is not on the road, or another unit says so.</summary>
    public ManifestArrived? Arrive(LoadArrived told, Occasion occasion)
    {
        // 危险废物转移管理办法 art. 11: only at the named receiver.
        if (State != ManifestState.InTransit || told.Receiver != Receiver || told.Site != ReceiverSite) return null;
        var missing = told.MissingLabels.ToHashSet();
        foreach (var container in Loaded) container.Missing = missing.Contains(container.Label);
        (State, ArrivedAt) = (ManifestState.Arrived, occasion.At);
        Note("arrived", occasion, missing.Count == 0 ? null : $"missing: {string.Join(", ", told.MissingLabels)}");
        return new ManifestArrived(Number);
    }

    /// <summary>Notes what the receiver's scale said; a later weighing counts over an earlier one.</summary>
    public void Weigh(LoadWeighed told, Occasion occasion)
    {
        if (State != ManifestState.Arrived) return;
        var weights = told.Containers.DistinctBy(weight => weight.Label).ToDictionary(weight => weight.Label, weight => weight.NetGrams);
        foreach (var container in Loaded)
            if (weights.TryGetValue(container.Label, out var grams)) container.ReceivedGrams = grams;
        Note("weighed", occasion, told.Device);
    }

    /// <summary>The receiver accepted or refused each container. Null when there was nothing to decide.</summary>
    public ManifestDecided? Decide(LoadDecided told, Occasion occasion)
    {
        if (State != ManifestState.Arrived) return null;
        var decisions = told.Containers.DistinctBy(decision => decision.Label).ToDictionary(decision => decision.Label);
        long refusedGrams = 0;
        foreach (var container in Loaded)
        {
            if (!decisions.TryGetValue(container.Label, out var decision)) continue;
            container.Accepted = decision.Accepted;
            container.AcceptedGrams = decision.Accepted ? decision.Grams : 0;
            container.RefusalReason = Cut(decision.Reason, ReasonLengthMax);
            if (!decision.Accepted) refusedGrams += decision.Grams;
        }
        // What did not arrive, or was not decided on, was not accepted.
        var outcome = Loaded.All(container => container.Accepted == true) ? ManifestState.Accepted
            : Loaded.Any(container => container.Accepted == true) ? ManifestState.PartlyAccepted : ManifestState.Rejected;
        (State, Outcome, DecidedAt) = (outcome, outcome, occasion.At);
        (ReceiverMethod, ReceiverLicence, MajorDifference, DifferenceNote) = (Cut(told.Method, 20), Cut(told.Licence, 100), told.MajorDifference, Cut(told.DifferenceNote, ManifestStep.NoteLengthMax));
        Note("decided", occasion, KebabNames.Of(outcome));
        return new ManifestDecided(Number, KebabNames.Of(outcome), Loaded.Sum(container => container.AcceptedGrams ?? 0), refusedGrams);
    }

    /// <summary>A treatment run took from its containers. The closing when that was the last of what was accepted.</summary>
    public ManifestClosed? Treat(string run, IEnumerable<RunInput> inputs, Occasion occasion)
    {
        if (State is not (ManifestState.Accepted or ManifestState.PartlyAccepted)) return null;
        var took = false;
        foreach (var input in inputs)
        {
            var container = Loaded.FirstOrDefault(container => container.Label == input.Label && container.Accepted == true);
            if (container is null) continue;
            container.TreatedGrams += input.Grams;
            took = true;
        }
        if (!took) return null;
        Note("treated", occasion, run);
        if (Loaded.Any(container => container.Accepted == true && container.TreatedGrams < container.AcceptedGrams)) return null;
        (State, ClosedAt) = (ManifestState.Closed, occasion.At);
        Note("closed", occasion);
        return new ManifestClosed(Number);
    }

    /// <exception cref="RuleViolationException">manifest.voided, manifest.reserved, manifest.already-departed (conflict).</exception>
    public void RequireIssued()
    {
        if (State == ManifestState.Voided)
            throw new RuleViolationException("manifest.voided", $"联单 {Number} 已作废，原因：{VoidReason}", $"Manifest {Number} is void: {VoidReason}",
                rule: "manifest.void-is-flag", nextZh: "请由移出人另行签发联单。", nextEn: "Let the mover issue another manifest.", kind: Refusal.Conflict);
        if (State == ManifestState.Reserved) throw OfARound();
        if (State != ManifestState.Issued)
            throw new RuleViolationException("manifest.already-departed", $"联单 {Number} 已于 {ChinaTime.DateOf(DepartedAt ?? IssuedAt):yyyy-MM-dd} 起运；一份联单只用于一车次，起运后不能作废。",
                $"Manifest {Number} departed on {ChinaTime.DateOf(DepartedAt ?? IssuedAt):yyyy-MM-dd}; a manifest is for one trip and cannot be voided once it has left.",
                rule: "manifest.per-trip", nextZh: "再次运输请另行签发联单。", nextEn: "Issue another manifest for another trip.", kind: Refusal.Conflict);
    }

    private void Note(string what, Occasion occasion, string? note = null) => Steps.Add(new ManifestStep
    {
        Manifest = Number,
        Number = ++StepCount,
        What = what,
        At = occasion.At,
        RecordedAt = occasion.RecordedAt,
        Party = Cut(occasion.Actor.Party, 100),
        User = Cut(occasion.Actor.User, 100),
        Device = Cut(occasion.Actor.Device, 100),
        Note = Cut(note, ManifestStep.NoteLengthMax),
    });

    private static string? Cut(string? text, int lengthMax) => text?.Length > lengthMax ? text[..lengthMax] : text;
}
