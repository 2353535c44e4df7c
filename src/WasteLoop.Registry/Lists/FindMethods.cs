using WasteLoop.Chassis.Http;
using WasteLoop.Kernel;

namespace WasteLoop.Registry.Lists;

/// <summary>The ways of use and disposal (利用处置方式), in the order of the list.</summary>
public static class FindMethods
{
    public const int TextLengthMax = 32;

    /// <param name="Code">Such as R9.</param>
    /// <param name="Kind">recovery, disposal, other, medical or chromium_slag.</param>
    /// <param name="CountsAs">In rates: utilised, disposed, or depends.</param>
    /// <param name="Certainty">high, medium or low: how well the list could be confirmed.</param>
    public sealed record MethodItem(string Code, string NameZh, string NameEn, string Kind, string CountsAs, string Certainty);

    /// <param name="q">Begins the code or stands in a name.</param>
    /// <exception cref="RuleViolationException">text.too-long, text.control.</exception>
    public static Page<MethodItem> Handle(string? q, PageRequest page)
    {
        var text = Texts.Optional(q, TextLengthMax, "q");
        var all = page.After is null ? DisposalMethods.All : DisposalMethods.All.SkipWhile(method => method.Code != page.After).Skip(1);
        var found = all.Where(method => text is null || Matches(method, text)).Take(page.Limit + 1)
            .Select(method => new MethodItem(method.Code, method.NameZh, method.NameEn, method.Kind, method.CountsAs, method.Certainty)).ToList();
        return page.Cut(found, item => item.Code);
    }

    private static bool Matches(DisposalMethod method, string text) =>
        method.Code.StartsWith(text, StringComparison.OrdinalIgnoreCase) || method.NameZh.Contains(text, StringComparison.Ordinal) || method.NameEn.Contains(text, StringComparison.OrdinalIgnoreCase);
}
