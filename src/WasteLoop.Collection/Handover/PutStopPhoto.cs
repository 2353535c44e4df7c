using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Contracts.Collection;
using WasteLoop.Kernel;

namespace WasteLoop.Collection.Handover;

/// <summary>Brings a picture that a field record names. One that is here already changes nothing.</summary>
public static class PutStopPhoto
{
    /// <exception cref="RuleViolationException">photo.hash, photo.kind (invalid), photo.not-named (not found).</exception>
    public static async Task<NoContent> Handle(string sha256, PhotoBody body, Caller caller, CollectionDb db, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (Convert.ToHexStringLower(SHA256.HashData(body.Bytes)) != sha256)
            throw new RuleViolationException("photo.hash", "照片内容与 SHA-256 摘要不符，未保存。", "The SHA-256 of the bytes is not the one in the address; the picture was not kept.", "sha256", nextZh: "请发送拍摄时的原文件。", nextEn: "Send the file as it was when the record named it.", kind: Refusal.Invalid);
        // Only what a record names is kept, so that nobody fills the store.
        var parties = await db.NamedPhotos.Where(one => one.Photo == sha256).BroughtBy(caller, db).Select(one => one.Party).Distinct().ToListAsync(cancellationToken);
        if (parties.Count == 0)
            throw new RuleViolationException("photo.not-named", $"没有您的记录提到照片 {sha256}。", $"No record of yours names the picture {sha256}.", "sha256", nextZh: "请先发送提到该照片的外勤记录。", nextEn: "Send the field record that names it first.", kind: Refusal.NotFound);
        var now = clock.GetUtcNow();
        var here = await db.StopPhotos.Where(photo => photo.Hash == sha256 && parties.Contains(photo.Party)).Select(photo => photo.Party).ToListAsync(cancellationToken);
        foreach (var party in parties.Except(here))
        {
            db.StopPhotos.Add(new StopPhoto { Party = party, Hash = sha256, ContentType = body.ContentType, Bytes = body.Bytes, TakenInAt = now });
            db.Record(new StopPhotoReceived(sha256, party, body.ContentType), now, caller.Actor);
        }
        await db.SaveChangesAsync(CancellationToken.None);
        await db.NamedPhotos.Where(one => one.Photo == sha256 && parties.Contains(one.Party) && !one.Here).ExecuteUpdateAsync(set => set.SetProperty(one => one.Here, true), CancellationToken.None);
        return TypedResults.NoContent();
    }
}
