using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using WasteLoop.Chassis.People;
using WasteLoop.Declarations.Labels.Print;
using WasteLoop.Kernel;

namespace WasteLoop.Declarations.Labels;

/// <summary>GET /containers/{label}/label.svg?size=: the label as an image, in true millimetres.</summary>
public static class DrawLabel
{
    public static async Task<ContentHttpResult> Handle(
        string label, string? size, Caller caller, DeclarationsDb db, IOptions<DeclarationsOptions> options, Rulebook rulebook, TimeProvider clock, CancellationToken cancellationToken)
    {
        var container = await Containers.RequireOwn(db, label, caller, cancellationToken);
        var sheet = LabelPrint.SheetOf(container, await db.Parties.FindAsync([container.Party], cancellationToken), options.Value);
        var side = LabelPrint.SizeFor([container], size, rulebook, ChinaTime.DateOf(clock.GetUtcNow()));
        return TypedResults.Content(LabelPrint.Draw(() => LabelSvg.Draw(sheet, side)), "image/svg+xml");
    }
}
