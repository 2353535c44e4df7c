namespace WasteLoop.Kernel;

/// <summary>The ways of use and disposal that a manifest, a plan or a ledger row may name.</summary>
public static class DisposalMethods
{
    private static readonly CodeList<DisposalMethod> List = new(
        "disposal_methods.csv",
        row => new DisposalMethod(
            row["code"], row["name_zh"], row["name_en"], row["kind"], row["counts_as"], row["confidence"]),
        method => method.Code,
        "method.unknown",
        "利用处置方式代码",
        "use or disposal method");

    /// <summary>All, in the order of the list.</summary>
    public static IReadOnlyList<DisposalMethod> All => List.All;

    /// <summary>The method, or null; case and blanks around the code do not matter.</summary>
    public static DisposalMethod? Find(string? text) => List.Find(text);

    /// <exception cref="RuleViolationException"><c>method.unknown</c>.</exception>
    public static DisposalMethod Require(string? text, string? field = null) => List.Require(text, field);
}
