using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.People;

namespace WasteLoop.Intake.Receipts;

/// <summary>The picture of a container as it came, for those who may see the load.</summary>
public static class GetContainerPhoto
{
    public static async Task<Results<FileContentHttpResult, NotFound>> Handle(string manifest, string label, HttpContext http, Caller caller, IntakeDb db, CancellationToken cancellationToken)
    {
        var visible = db.Receipts.SeenBy(caller, db).Where(r => r.Manifest == manifest);
        var photo = await db.ContainerPhotos.AsNoTracking().SingleOrDefaultAsync(p => p.Manifest == manifest && p.Label == label && visible.Any(), cancellationToken);
        if (photo is null) return TypedResults.NotFound();
        // Somebody else made it: no browser may take it for anything but the picture that it is.
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.File(photo.Bytes, photo.ContentType);
    }
}
