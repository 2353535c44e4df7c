using System.Text;
using Microsoft.AspNetCore.Http;
using WasteLoop.Chassis.Printing;
using WasteLoop.Kernel;

namespace WasteLoop.Declarations.Labels;

/// <summary>GET /{label}: what anyone sees who scans a label. It shows what the label itself shows, and in words where the container is.</summary>
public static class LabelPublicPage
{
    private const string Style =
        """

        body { margin: 0; background: #f3f1ec; color: #1c1c1c; font: 16px/1.6 system-ui, "Noto Sans CJK SC", sans-serif }
        main { max-width: 34em; margin: 0 auto; padding: 1em }
        h1 { margin: 0; padding: .6em .8em; background: #ff9600; border: 3px solid #000; font-size: 1.4em }
        small { color: #555; font-weight: normal }
        p.state { margin: 0; padding: .6em .8em; background: #fff; border: 3px solid #000; border-top: 0; font-weight: bold }
        dl { margin: 0; padding: .4em .8em .8em; background: #fff; border: 3px solid #000; border-top: 0 }
        dt { margin-top: .6em; font-size: .85em; color: #555 }
        dd { margin: 0; overflow-wrap: anywhere }
        footer { padding: 1em 0; font-size: .85em; color: #555 }

        """;

    public static async Task Handle(string label, HttpContext http, DeclarationsDb db, CancellationToken cancellationToken)
    {
        var container = await Containers.Find(db, label, cancellationToken);
        var party = container is null ? null : await db.Parties.FindAsync([container.Party], cancellationToken);
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = PrintPage.ContentSecurityPolicy(Style) + "; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex";
        headers.CacheControl = "no-store";
        http.Response.StatusCode = container is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        http.Response.ContentType = "text/html; charset=utf-8";
        var body = container is null ? Unknown(label) : Known(container, party);
        await http.Response.WriteAsync(PrintPage.Html("危险废物标签 Hazardous waste label", Style, $"<main>\n{body}</main>"), cancellationToken);
    }

    private static string Unknown(string label) =>
        $"""
        <h1>查不到此标签 <small>Label not found</small></h1>
        <p class="state">{PrintText.Escape(label.ToUpperInvariant())}</p>
        <dl><dt>可能的原因 Possible reasons</dt>
        <dd>标签污损或扫描有误，请再扫一次；或者这不是本系统的标签。</dd>
        <dd>The label is worn or was misread: please scan again. Or it is not a label of this system.</dd></dl>

        """;

    private static string Known(Container container, Replicas.KnownParty? party)
    {
        var (zh, en) = StateOf(container);
        var hazards = HazardList.Parse(container.Hazards);
        var form = WasteForms.Require(container.Form);
        var page = new StringBuilder();
        page.Append($"<h1>危险废物 <small>Hazardous waste</small></h1>\n<p class=\"state\">{zh} <small>{en}</small></p>\n<dl>\n");
        Field(page, "废物名称", "Waste", container.WasteName);
        Field(page, "废物类别", "Category", container.Category);
        Field(page, "废物代码", "Waste code", container.WasteCode);
        Field(page, "废物形态", "Form", $"{form.NameZh} {form.NameEn}");
        Field(page, "危险特性", "Hazards", $"{hazards.Describe(true)} {hazards.Describe(false)}");
        Field(page, "主要成分", "Main components", container.MainComponents);
        Field(page, "有害成分", "Harmful components", container.HarmfulComponents);
        Field(page, "注意事项", "Precautions", container.Precautions);
        Field(page, "数字识别码", "Digital ID", container.Label);
        Field(page, "产生/收集单位", "Unit", party?.Name);
        Field(page, "联系人和联系方式", "Contact", party is null ? null : $"{party.Contact} {party.Phone}");
        Field(page, "产生日期", "Date", container.FilledOn.ToString("yyyy-MM-dd"));
        Field(page, "废物重量", "Mass", container.Grams is { } grams ? Mass.FromGrams(grams).ToString() : null);
        Field(page, "备注", "Remarks", container.Remarks);
        page.Append("</dl>\n<footer>如遇遗撒、泄漏或无人看管，请联系上述单位或当地生态环境部门。 If it is spilled, leaking or abandoned, please call the firm above or the local environment bureau.</footer>\n");
        return page.ToString();
    }

    private static void Field(StringBuilder page, string zh, string en, string? text)
    {
        if (PrintText.Clean(text).Length > 0) page.Append($"<dt>{zh} {en}</dt><dd>{PrintText.Escape(text)}</dd>\n");
    }

    private static (string Zh, string En) StateOf(Container container) => container.State switch
    {
        ContainerState.Labelled => ("已贴标，尚未称重", "Labelled, no mass yet"),
        ContainerState.Weighed or ContainerState.Filled => ("已称重，待入库", "Weighed, to be stored"),
        ContainerState.Stored => ("在库", "In store"),
        ContainerState.OnManifest => ("在库，等待转移", "In store, waiting for transport"),
        ContainerState.Dispatched when container.DecidedManifest != container.Manifest => ("已出库，转移途中", "On the way"),
        ContainerState.Dispatched => container.Accepted ? ("已由接收单位接收", "Received") : ("接收单位未接受", "Not accepted by the receiver"),
        ContainerState.Withdrawn => ("此标签已作废", "This label has been withdrawn"),
    };
}
