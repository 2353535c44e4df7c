using Microsoft.EntityFrameworkCore;
using WasteLoop.Chassis.Http;
using WasteLoop.Kernel;

namespace WasteLoop.Manifests.Drafts;

/// <summary>What a draft says, read from a request: well formed, and of the mover's own sites and containers. No more is asked of a draft.</summary>
public sealed record DraftContent(string MoverSite, string Carrier, string Receiver, string ReceiverSite, string Method, string[] Labels, DateOnly? PlannedOn)
{
    public const int SiteLength = CreditCode.Length + 3;

    /// <exception cref="RuleViolationException">credit-code.*, label.format, labels.*, method.unknown, site.format (invalid); site.not-found, container.not-found (not found) when not the mover's.</exception>
    public static async Task<DraftContent> Read(DraftRequest request, string mover, ManifestsDb db, CancellationToken cancellationToken)
    {
        var content = new DraftContent(
            SiteOf(request.MoverSite, "moverSite"),
            CreditCode.Parse(request.Carrier, "carrier").Value,
            CreditCode.Parse(request.Receiver, "receiver").Value,
            SiteOf(request.ReceiverSite, "receiverSite"),
            DisposalMethods.Require(request.Method, "method").Code,
            LabelList.Read(request.Labels, "labels"),
            request.PlannedOn);
        if (!await db.Sites.AnyAsync(site => site.Site == content.MoverSite && site.Party == mover, cancellationToken))
            throw new RuleViolationException("site.not-found", $"没有场所 {content.MoverSite}，或不属于本单位。", $"There is no site {content.MoverSite}, or it is not yours.", "moverSite", kind: Refusal.NotFound);
        for (var i = 0; i < content.Labels.Length; i++)
            if (!content.Labels[i].StartsWith(mover, StringComparison.Ordinal)) throw LabelList.NotFound(content.Labels[i], i);
        return content;
    }

    /// <summary>A site's code in upper case.</summary>
    /// <exception cref="RuleViolationException">site.format, text.empty, text.too-long.</exception>
    internal static string SiteOf(string text, string field)
    {
        var site = Texts.Required(text, SiteLength, field).ToUpperInvariant();
        return site.Length == SiteLength && CreditCode.TryParse(site[..CreditCode.Length], out _) && site[CreditCode.Length..].All(char.IsAsciiDigit) ? site
            : throw new RuleViolationException("site.format", $"“{site}”不是场所编码：应为统一社会信用代码加 3 位数字，共 {SiteLength} 位。",
                $"\"{site}\" is not a site code: credit code and 3 digits, {SiteLength} characters.", field, kind: Refusal.Invalid);
    }
}
