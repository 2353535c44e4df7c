using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Intake.Replicas;
using WasteLoop.Kernel;

namespace WasteLoop.Intake.Receipts;

/// <summary>Scans a load in at the gate.</summary>
public static class RecordArrival
{
    [Example("""{"manifest":"20263301000001","site":"91330100MA27XL0E1D001","labels":["91330100MA27XL0E1D9002490820261116001"],"happenedAt":"2026-11-16T10:00:00+08:00"}""")]
    public sealed record Request(string Manifest, string Site, string[] Labels, DateTimeOffset? HappenedAt = null);

    public static async Task<Created<ReceiptView>> Handle(Request request, Caller caller, IntakeDb db, ShowReceipt show, TimeProvider clock, CancellationToken cancellationToken)
    {
        var number = ManifestNumber.Parse(request.Manifest, "manifest").Value;
        Entries.RefuseUnless(request.Labels.Length, Receipt.ContainersMax, "labels");
        var labels = request.Labels.Select((label, i) => LabelCode.Parse(label, $"labels[{i}]")).ToList();
        var at = HappenedAt.Of(request.HappenedAt, clock);
        var site = await OwnSite.Require(db, caller.ActingParty, request.Site, cancellationToken);
        var manifest = await db.Manifests.AsNoTracking().SingleOrDefaultAsync(m => m.Manifest == number, cancellationToken);
        RefuseUnlessOnTheRoad(manifest, number, caller.ActingParty);
        if (await db.Receipts.AnyAsync(r => r.Manifest == number, cancellationToken))
            throw new RuleViolationException("intake.already-arrived", $"联单 {number} 已登记到达。", $"Manifest {number} has arrived already.", "manifest", kind: Refusal.Conflict);

        var containers = await db.ManifestContainers.AsNoTracking().Where(c => c.Manifest == number).ToListAsync(cancellationToken);
        var receipt = Receipt.Arrive(manifest, containers, site.Site, labels, at, caller.UserId);
        db.Receipts.Add(receipt);
        await db.Commit(receipt.HasArrived(), at, caller);
        return TypedResults.Created("/api/intake/receipts/" + number, await show.Of(receipt, CancellationToken.None));
    }

    private static void RefuseUnlessOnTheRoad([System.Diagnostics.CodeAnalysis.NotNull] KnownManifest? manifest, string number, string party)
    {
        if (manifest is null)
            throw new RuleViolationException("manifest.not-found", $"没有编号为 {number} 的联单。", $"There is no manifest {number}.", "manifest",
                nextZh: "请核对编号；刚签发的联单稍后再试。", nextEn: "Check the number; for one just issued try again shortly.", kind: Refusal.NotFound);
        // 转移办法 art. 11(4). Whom it is for is not told to others.
        if (manifest.Receiver != party)
            throw new RuleViolationException("intake.not-named-receiver", $"联单 {number} 载明的接受人不是贵单位，不能登记到达。", $"Manifest {number} names another receiver than your firm.", "manifest",
                "manifest.named-receiver", "请勿卸货，并联系承运人和移出人。", "Do not unload; call the carrier and the mover.");
        if (manifest.State == KnownManifest.Voided)
            throw new RuleViolationException("intake.manifest-voided", $"联单 {number} 已作废。", $"Manifest {number} was voided.", "manifest", "manifest.void-is-flag",
                "请勿卸货，并联系移出人。", "Do not unload; call the mover.", Refusal.Conflict);
        if (manifest.State == KnownManifest.Issued)
            throw new RuleViolationException("intake.not-departed", $"联单 {number} 已签发，但承运人尚未登记起运。", $"Manifest {number} was issued, but the carrier has not recorded its departure.", "manifest",
                "manifest.issued-before-transport", "请驾驶员先扫码登记起运。", "Have the driver scan and record the departure first.", Refusal.Conflict);
    }
}
