using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using WasteLoop.Chassis.Database;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Contracts.Intake;
using WasteLoop.Kernel;

namespace WasteLoop.Intake.Receipts;

/// <summary>Puts a picture to a container of a load that is not decided yet, in place of an older one. What the decision stands on is not changed afterwards.</summary>
public static class PutContainerPhoto
{
    public static async Task<NoContent> Handle(
        string manifest, string label, PhotoBody body, Caller caller, IntakeDb db, DatabaseEngine engine, TimeProvider clock, CancellationToken cancellationToken)
    {
        var receipt = await OwnReceipt.Require(db, engine, caller, manifest, cancellationToken);
        var code = LabelCode.Parse(label, "label").Value;
        var container = receipt.Here.SingleOrDefault(c => c.Label == code)
            ?? throw new RuleViolationException("intake.not-here", $"容器 {code} 不在这批到货中。", $"Container {code} did not come with this load.", "label", kind: Refusal.NotFound);
        var now = clock.GetUtcNow();
        receipt.RefuseUnlessUndecided(now);
        container.PhotoHash = Convert.ToHexStringLower(SHA256.HashData(body.Bytes));
        if (await db.ContainerPhotos.FindAsync([manifest, code], cancellationToken) is { } older) (older.ContentType, older.Bytes, older.TakenInAt) = (body.ContentType, body.Bytes, now);
        else db.ContainerPhotos.Add(new ContainerPhoto { Manifest = manifest, Label = code, ContentType = body.ContentType, Bytes = body.Bytes, TakenInAt = now });
        await db.Commit(new ContainerPhotographed(manifest, code, receipt.Receiver, body.ContentType, container.PhotoHash), now, caller);
        return TypedResults.NoContent();
    }
}
