namespace WasteLoop.Kernel;

/// <summary>The physical forms that a label or a manifest line may name.</summary>
public static class WasteForms
{
    private static readonly CodeList<WasteForm> List = new(
        "waste_forms.csv",
        row => new WasteForm(row["code"], row["name_zh"], row["name_en"], row["confidence"]),
        form => form.Code,
        "form.unknown",
        "废物形态代码",
        "waste form");

    /// <summary>All, in the order of the list.</summary>
    public static IReadOnlyList<WasteForm> All => List.All;

    /// <summary>The form, or null; case and blanks around the code do not matter.</summary>
    public static WasteForm? Find(string? text) => List.Find(text);

    /// <exception cref="RuleViolationException"><c>form.unknown</c>.</exception>
    public static WasteForm Require(string? text, string? field = null) => List.Require(text, field);
}
