using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.People;

namespace WasteLoop.Collection.Requests;

/// <summary>The photo of a request, for those who may see the request.</summary>
public static class GetPhoto
{
    public static async Task<Results<FileContentHttpResult, NotFound>> Handle(string id, HttpContext http, Caller caller, CollectionDb db, CancellationToken cancellationToken)
    {
        var visible = db.Requests.SeenBy(caller).Where(r => r.Id == id);
        var photo = await db.Photos.AsNoTracking().SingleOrDefaultAsync(p => p.Request == id && visible.Any(), cancellationToken);
        if (photo is null) return TypedResults.NotFound();
        // Somebody else made it: no browser may take it for anything but the picture that it is.
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.File(photo.Bytes, photo.ContentType);
    }
}
