using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using WasteLoop.Chassis.People;
using WasteLoop.Declarations.Labels.Print;
using WasteLoop.Kernel;

namespace WasteLoop.Declarations.Labels;

/// <summary>GET /containers/{label}/label and GET /labels?labels=a,b,c: a page that prints one label or several, all of one size.</summary>
public static class PrintLabels
{
    public const int LabelsMax = 100;

    public static Task<ContentHttpResult> HandleOne(
        string label, string? size, Caller caller, DeclarationsDb db, IOptions<DeclarationsOptions> options, Rulebook rulebook, TimeProvider clock, HttpContext http,
        CancellationToken cancellationToken) => Print([label], size, caller, db, options, rulebook, clock, http, cancellationToken);

    public static Task<ContentHttpResult> Handle(
        string labels, string? size, Caller caller, DeclarationsDb db, IOptions<DeclarationsOptions> options, Rulebook rulebook, TimeProvider clock, HttpContext http,
        CancellationToken cancellationToken)
    {
        var wanted = labels.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (wanted.Count is 0 or > LabelsMax)
            throw new RuleViolationException("label.print-job", $"一次打印 1 至 {LabelsMax} 个标签。", $"A print job has 1 to {LabelsMax} labels.", "labels", kind: Refusal.Invalid);
        return Print(wanted, size, caller, db, options, rulebook, clock, http, cancellationToken);
    }

    private static async Task<ContentHttpResult> Print(
        List<string> labels, string? size, Caller caller, DeclarationsDb db, IOptions<DeclarationsOptions> options, Rulebook rulebook, TimeProvider clock, HttpContext http,
        CancellationToken cancellationToken)
    {
        var containers = new List<Container>();
        foreach (var label in labels) containers.Add(await Containers.RequireOwn(db, label, caller, cancellationToken));
        var party = await db.Parties.FindAsync([caller.ActingParty], cancellationToken);
        var sheets = containers.ConvertAll(container => LabelPrint.SheetOf(container, party, options.Value));
        var side = LabelPrint.SizeFor(containers, size, rulebook, ChinaTime.DateOf(clock.GetUtcNow()));
        http.Response.Headers.ContentSecurityPolicy = LabelPage.ContentSecurityPolicy(side);
        return TypedResults.Content(LabelPrint.Draw(() => LabelPage.Html(sheets, side, copies: 1)), "text/html; charset=utf-8");
    }
}
