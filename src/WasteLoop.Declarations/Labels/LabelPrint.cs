using System.Globalization;
using WasteLoop.Declarations.Labels.Print;
using WasteLoop.Declarations.Replicas;
using WasteLoop.Kernel;

namespace WasteLoop.Declarations.Labels;

/// <summary>From a container to what its label says, and how large it must be.</summary>
public static class LabelPrint
{
    /// <summary>The weight stays blank until there is one.</summary>
    /// <exception cref="RuleViolationException">container.withdrawn; label.contact-missing.</exception>
    public static LabelSheet SheetOf(Container container, KnownParty? party, DeclarationsOptions options)
    {
        container.RefuseIfWithdrawn();
        if (party is not { Name.Length: > 0, Contact.Length: > 0, Phone.Length: > 0 }) throw LabelContainer.ContactMissing();
        return new LabelSheet(
            container.WasteName, container.Category, container.WasteCode, WasteForms.Require(container.Form).NameZh, container.Hazards, container.MainComponents,
            container.HarmfulComponents, container.Precautions, container.Label, party.Name, party.Contact, party.Phone, container.FilledOn,
            container.Grams is { } grams ? Mass.FromGrams(grams).Kilograms : null, container.Remarks, options.QrTextOf(container.Label));
    }

    /// <summary>The size asked for, or the least that suits every container.</summary>
    /// <param name="asked">100, 150 or 200 mm; null to take the least.</param>
    /// <exception cref="RuleViolationException">label.size; label.size-too-small.</exception>
    public static LabelSize SizeFor(IEnumerable<Container> containers, string? asked, Rulebook rulebook, DateOnly on)
    {
        var (small, medium) = (rulebook.Get("label.volume-small-max-l", on).Decimal, rulebook.Get("label.volume-medium-max-l", on).Decimal);
        var least = containers.Max(c => LabelSizes.For(c.VolumeMillilitres / 1000m, small, medium));
        if (asked is null) return least;
        if (!int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var side) || !Enum.IsDefined((LabelSize)side))
            throw new RuleViolationException("label.size", "size 须为 100、150 或 200（毫米）。", "size is 100, 150 or 200 (mm).", "size", kind: Refusal.Invalid);
        if (side < least.SideMm())
            throw new RuleViolationException("label.size-too-small", $"按容积，标签边长至少 {least.SideMm()} 毫米。", $"For this volume the label's side is at least {least.SideMm()} mm.", "size",
                least == LabelSize.Mm200 ? "label.size-large-mm" : "label.size-medium-mm");
        return (LabelSize)side;
    }

    /// <summary>Draws, and says as a refusal what does not go onto a label.</summary>
    /// <exception cref="RuleViolationException">label.does-not-fit.</exception>
    public static string Draw(Func<string> draw)
    {
        try
        {
            return draw();
        }
        catch (ArgumentException e)
        {
            throw new RuleViolationException("label.does-not-fit", "标签内容放不下，无法打印。", "The label cannot be printed: " + e.Message,
                nextZh: "请选用更大的标签（size=150 或 200）。", nextEn: "Choose a larger label (size=150 or 200).");
        }
    }
}
