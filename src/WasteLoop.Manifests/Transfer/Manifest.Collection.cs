using WasteLoop.Contracts.Manifests;
using WasteLoop.Kernel;

namespace WasteLoop.Manifests.Transfer;

/// <summary>The manifest of a collection stop: numbered before the truck leaves, filled in by the collector in the small firm's name (反向填写) when the stop is made.</summary>
public sealed partial class Manifest
{
    /// <summary>Gives a stop its number. What stands in the content is the parties and nothing more.</summary>
    public static (Manifest Manifest, ManifestReserved Reserved) Reserve(SignedContent content, string stop, string round, Occasion occasion)
    {
        var manifest = Of(content, stop, occasion.At);
        manifest.State = ManifestState.Reserved;
        manifest.Note("reserved", occasion, round);
        return (manifest, new ManifestReserved(manifest.Number, stop, round, manifest.Mover, manifest.MoverSite));
    }

    /// <summary>Fills in what was collected; then it is issued as any other. Null when it is not reserved any more.</summary>
    /// <param name="confirmation">How the firm confirmed: phone, code, signature or none.</param>
    public ManifestIssued? Fill(SignedContent content, string confirmation, Occasion occasion)
    {
        if (State != ManifestState.Reserved) return null;
        var text = content.Write();
        (SignedContent, ContentHash, SignedBy) = (text, Transfer.SignedContent.HashOf(text), content.SignedBy);
        (State, IssuedAt, Carrier, CarrierName) = (ManifestState.Issued, occasion.At, content.Carrier.Party, content.Carrier.Name);
        return Sign(content, occasion, $"confirmed: {confirmation}");
    }

    /// <summary>The stop gave nothing: the number is not used again. Null when it is not reserved any more.</summary>
    public ManifestVoided? GiveUp(string reason, Occasion occasion)
    {
        if (State != ManifestState.Reserved) return null;
        (State, VoidReason, VoidedAt) = (ManifestState.Voided, reason, occasion.At);
        Note("voided", occasion, reason);
        return new ManifestVoided(Number, Mover, [], reason);
    }

    /// <summary>A collector's driver took a container that stood on this manifest and had not left: it is not on it any more. What was signed stays as it was.</summary>
    /// <returns>Null when it is not on it, or left with it.</returns>
    public CarriedContainer? LoseToCollection(string label, string manifest, Occasion occasion)
    {
        if (State != ManifestState.Issued || Containers.Find(container => container.Label == label && !container.LeftBehind) is not { } lost) return null;
        Note("collected", occasion, $"{label}: {manifest}");
        return lost;
    }

    private RuleViolationException OfARound() => new("manifest.reserved", $"联单 {Number} 是收运站点的预编号，装车时由收集单位填写。", $"Manifest {Number} is reserved for a stop of a collection round; the collector fills it in at loading.",
        rule: "manifest.per-trip", nextZh: "不收运的，请收集单位从线路上撤下该站点。", nextEn: "If it is not to be collected, let the collector take the stop off the round.", kind: Refusal.Conflict);
}
