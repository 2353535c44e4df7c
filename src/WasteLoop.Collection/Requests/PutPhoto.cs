using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Chassis.People;
using WasteLoop.Contracts.Collection;

namespace WasteLoop.Collection.Requests;

/// <summary>Puts a photo to an open request, in place of an older one.</summary>
public static class PutPhoto
{
    public static async Task<NoContent> Handle(string id, PhotoBody body, Caller caller, CollectionDb db, TimeProvider clock, CancellationToken cancellationToken)
    {
        var party = caller.ActingParty;
        var request = await db.Requests.SingleOrDefaultAsync(r => r.Id == id && r.Firm == party, cancellationToken) ?? throw WithdrawPickup.NotFound();
        request.RequireOpen();
        var now = clock.GetUtcNow();
        if (await db.Photos.FindAsync([id], cancellationToken) is { } older) (older.ContentType, older.Bytes, older.TakenInAt) = (body.ContentType, body.Bytes, now);
        else db.Photos.Add(new RequestPhoto { Request = id, ContentType = body.ContentType, Bytes = body.Bytes, TakenInAt = now });
        await db.Commit(new PickupPhotographed(id, request.Firm, body.ContentType, Convert.ToHexStringLower(SHA256.HashData(body.Bytes))), now, caller);
        return TypedResults.NoContent();
    }
}
