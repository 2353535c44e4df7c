using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Printing;

namespace WasteLoop.Manifests.Transfer;

/// <summary>What the QR code of a printed manifest opens: a check at the roadside without an account. No person's name or telephone stands on it.</summary>
public static class RoadsidePage
{
    private const string Style =
        """
        body{font:16px/1.6 "Noto Sans CJK SC","Microsoft YaHei",sans-serif;max-width:40em;margin:2em auto;padding:0 1em;color:#1b1b1b;background:#fff}
        h1{font-size:1.3em}table{border-collapse:collapse;width:100%}th,td{border:1px solid #999;padding:.4em .6em;text-align:left;vertical-align:top;overflow-wrap:anywhere}
        th{background:#f1f1f1;font-weight:normal;width:32%}small{color:#555}.void{color:#b00;font-weight:bold}
        """;

    public static async Task<ContentHttpResult> Handle(string number, HttpContext http, ManifestsDb db, CancellationToken cancellationToken)
    {
        http.Response.Headers.ContentSecurityPolicy = PrintPage.ContentSecurityPolicy(Style);
        http.Response.Headers.CacheControl = "no-store";
        var manifest = await db.Manifests.AsNoTracking().Include(manifest => manifest.Containers).SingleOrDefaultAsync(manifest => manifest.Number == number, cancellationToken);
        var (status, body) = manifest is null ? (StatusCodes.Status404NotFound, Unknown(number)) : (StatusCodes.Status200OK, Known(manifest));
        return TypedResults.Content(PrintPage.Html("危险废物转移联单核验", Style, body), "text/html; charset=utf-8", null, status);
    }

    private static string Known(Manifest manifest)
    {
        var (zh, en) = StateWords.Of(manifest.State);
        var lines = string.Join("<br>", ManifestLine.Of(manifest.Loaded).Select(line => $"{Text(line.WasteCode)} {Text(line.WasteName)} × {line.Count}"));
        return $"""
            <main><h1>危险废物转移联单核验 <small>Manifest check</small></h1><table>
            {Row("联单编号", "Manifest No.", Text(manifest.Number))}
            {Row("状态", "State", manifest.State == ManifestState.Voided ? $"<span class=\"void\">{zh} {en}</span>" : $"{zh} <small>{en}</small>")}
            {Row("移出人", "Mover", Text(manifest.MoverName))}
            {Row("接受人", "Receiver", Text(manifest.ReceiverName))}
            {Row("废物", "Waste", lines)}
            {Row("容器数", "Containers", $"{manifest.Loaded.Count()}")}
            </table></main>
            """;
    }

    private static string Unknown(string number) =>
        $"""<main><h1>没有这份联单 <small>No such manifest</small></h1><p>系统中没有编号为 {Text(number)} 的联单，请核对编号。没有联单的危险废物不得运输。</p><p>There is no manifest {Text(number)}. Hazardous waste may not be transported without one.</p></main>""";

    private static string Row(string name, string english, string html) => $"<tr><th>{name} <small>{english}</small></th><td>{html}</td></tr>";

    private static string Text(string text) => PrintText.Escape(text);
}
