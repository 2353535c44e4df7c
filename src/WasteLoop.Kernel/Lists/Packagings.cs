namespace WasteLoop.Kernel;

/// <summary>The kinds of packaging that a label or a manifest line may name.</summary>
public static class Packagings
{
    private static readonly CodeList<Packaging> List = new(
        "packaging.csv",
        row => new Packaging(row["code"], row["name_zh"], row["name_en"], row["confidence"]),
        packaging => packaging.Code,
        "packaging.unknown",
        "包装方式代码",
        "packaging");

    /// <summary>All, in the order of the list.</summary>
    public static IReadOnlyList<Packaging> All => List.All;

    /// <summary>The packaging, or null; case and blanks around the code do not matter.</summary>
    public static Packaging? Find(string? text) => List.Find(text);

    /// <exception cref="RuleViolationException"><c>packaging.unknown</c>.</exception>
    public static Packaging Require(string? text, string? field = null) => List.Require(text, field);
}
