using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.People;

namespace WasteLoop.Collection.Handover;

/// <summary>A picture of a stop, for those who may see the stop.</summary>
public static class GetStopPhoto
{
    public static async Task<Results<FileContentHttpResult, NotFound>> Handle(string sha256, HttpContext http, Caller caller, CollectionDb db, CancellationToken cancellationToken)
    {
        var seen = db.NamedPhotos.Where(one => one.Photo == sha256).SeenBy(caller, db);
        var photo = await db.StopPhotos.AsNoTracking().Where(photo => photo.Hash == sha256 && seen.Any(one => one.Party == photo.Party)).OrderBy(photo => photo.Party).FirstOrDefaultAsync(cancellationToken);
        if (photo is null) return TypedResults.NotFound();
        // Somebody else made it: no browser may take it for anything but the picture that it is.
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.File(photo.Bytes, photo.ContentType);
    }
}
