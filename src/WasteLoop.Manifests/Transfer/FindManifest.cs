using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.People;
using WasteLoop.Kernel;

namespace WasteLoop.Manifests.Transfer;

/// <summary>One manifest with its containers and its timeline.</summary>
public static class FindManifest
{
    public static async Task<Ok<ManifestView>> Handle(string number, Caller caller, ManifestsDb db, AcceptDue due, CancellationToken cancellationToken) =>
        TypedResults.Ok(ManifestView.Of(await db.SeenManifest(number, caller, cancellationToken), due));

    /// <summary>Mover, carrier, receiver, the regulators of mover's and receiver's regions, auditors and administrators.</summary>
    internal static bool IsSeenBy(this Manifest manifest, Caller caller) =>
        caller.Sees([manifest.Mover, manifest.Carrier, manifest.Receiver], [manifest.MoverRegion, manifest.ReceiverRegion]);

    /// <summary>A manifest that the caller may see, to read.</summary>
    /// <exception cref="RuleViolationException">manifest.not-found.</exception>
    internal static async Task<Manifest> SeenManifest(this ManifestsDb db, string number, Caller caller, CancellationToken cancellationToken) =>
        await db.WholeManifest(number, cancellationToken) is { } manifest && manifest.IsSeenBy(caller) ? manifest : throw NotFound(number);

    /// <summary>A manifest with its containers and steps; null when there is none.</summary>
    internal static Task<Manifest?> WholeManifest(this ManifestsDb db, string number, CancellationToken cancellationToken) =>
        db.Manifests.Include(manifest => manifest.Containers).Include(manifest => manifest.Steps).AsSplitQuery().SingleOrDefaultAsync(manifest => manifest.Number == number, cancellationToken);

    internal static RuleViolationException NotFound(string number, string? rule = null) => new("manifest.not-found", $"没有联单 {number}，或不在您的查看范围。", $"There is no manifest {number}, or it is not yours to see.",
        rule: rule, nextZh: "请核对联单编号；草稿须由移出人签发后才有编号。", nextEn: "Check the number; a draft has none before its mover issues it.", kind: Refusal.NotFound);
}
