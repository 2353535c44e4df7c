using WasteLoop.Chassis.Database;
using WasteLoop.Contracts.Manifests;
using WasteLoop.Kernel;

namespace WasteLoop.Manifests.Drafts;

/// <summary>A manifest that its mover is still writing. Nobody else sees it; the law is asked when it is issued.</summary>
public sealed class Draft : IVersioned
{
    /// <summary>UUIDv7, 32 hexadecimal digits.</summary>
    public required string Id { get; init; }
    public required string Mover { get; init; }
    public string MoverSite { get; private set; } = "";
    public string Carrier { get; private set; } = "";
    public string Receiver { get; private set; } = "";
    public string ReceiverSite { get; private set; } = "";

    /// <summary>How the receiver shall use or dispose of it.</summary>
    public string Method { get; private set; } = "";

    /// <summary>In the order given; at most <see cref="LabelList.LabelsMax"/>.</summary>
    public string[] Labels { get; private set; } = [];

    /// <summary>The day that the transfer is meant for; binds nobody.</summary>
    public DateOnly? PlannedOn { get; private set; }
    public DraftState State { get; private set; }

    /// <summary>The number, once issued.</summary>
    public string? Manifest { get; private set; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset ChangedAt { get; private set; }
    public long Version { get; set; }

    /// <summary>Puts the content in place of what was there.</summary>
    /// <exception cref="RuleViolationException">draft.issued, draft.discarded (conflict).</exception>
    public ManifestDrafted Write(DraftContent content, DateTimeOffset at)
    {
        RequireOpen();
        (MoverSite, Carrier, Receiver, ReceiverSite) = (content.MoverSite, content.Carrier, content.Receiver, content.ReceiverSite);
        (Method, Labels, PlannedOn, ChangedAt) = (content.Method, content.Labels, content.PlannedOn, at);
        return new ManifestDrafted(Id, Mover);
    }

    /// <inheritdoc cref="Write"/>
    public ManifestDiscarded Discard(DateTimeOffset at)
    {
        RequireOpen();
        (State, ChangedAt) = (DraftState.Discarded, at);
        return new ManifestDiscarded(Id, Mover);
    }

    /// <summary>Notes the number that it became.</summary>
    /// <exception cref="RuleViolationException">draft.issued, draft.discarded (conflict).</exception>
    public void BecomeManifest(string manifest, DateTimeOffset at)
    {
        RequireOpen();
        (State, Manifest, ChangedAt) = (DraftState.Issued, manifest, at);
    }

    /// <exception cref="RuleViolationException">draft.issued, draft.discarded (conflict).</exception>
    public void RequireOpen()
    {
        if (State == DraftState.Issued)
            throw new RuleViolationException("draft.issued", $"该草稿已签发为联单 {Manifest}，不能再改。", $"This draft was issued as manifest {Manifest} and cannot change any more.",
                rule: "manifest.void-is-flag", nextZh: "需要更改的，请作废该联单后另建草稿。", nextEn: "To change it, void that manifest and write a new draft.", kind: Refusal.Conflict);
        if (State == DraftState.Discarded)
            throw new RuleViolationException("draft.discarded", "该草稿已放弃，不能再用。", "This draft was discarded and cannot be used any more.",
                nextZh: "请另建草稿。", nextEn: "Write a new draft.", kind: Refusal.Conflict);
    }
}
